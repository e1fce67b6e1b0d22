package io.marshrut.documentpackages;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.engine.RuleTables;
import io.marshrut.engine.TablesOfFiles;
import io.marshrut.ocr.model.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the house's own table asks for. */
class RequirementTableTest {

    private static final RuleTables TABLES = TablesOfFiles.parse(dmn());

    @Test
    void aDeliveryNeedsAnInvoiceATransferDocumentInkAndAStamp() {
        assertThat(asked(PackageOperation.GOODS, "99999.99", true))
                .containsExactly("invoice", "utd", "signature", "stamp");
    }

    @Test
    void aWaybillTakesThePlaceOfTheTransferDocumentWithAVatInvoiceWhereThereIsVat() {
        assertThat(asked(PackageOperation.GOODS, "100", true, DocumentType.WAYBILL))
                .containsExactly("invoice", "waybill", "vatInvoice", "signature", "stamp");
        assertThat(asked(PackageOperation.GOODS, "100", false, DocumentType.WAYBILL))
                .doesNotContain("vatInvoice", "utd");
    }

    @Test
    void fromAHundredThousandADeliveryNeedsItsContractAndFromHalfAMillionAPowerOfAttorney() {
        assertThat(asked(PackageOperation.GOODS, "100000", true))
                .contains("contract")
                .doesNotContain("powerOfAttorney");
        assertThat(asked(PackageOperation.GOODS, "500000", true)).contains("contract", "powerOfAttorney");
    }

    @Test
    void servicesAreClosedByAnActOrATransferDocument() {
        assertThat(asked(PackageOperation.SERVICES, "100", true))
                .containsExactly("invoice", "acceptanceAct", "contract", "signature");
        assertThat(asked(PackageOperation.SERVICES, "100", true, DocumentType.ACCEPTANCE_ACT))
                .containsExactly("invoice", "acceptanceAct", "vatInvoice", "contract", "signature");
        assertThat(asked(PackageOperation.SERVICES, "100", true, DocumentType.UTD))
                .containsExactly("invoice", "utd", "contract", "signature");
    }

    @Test
    void rentGoesWithoutInvoiceAndAPrepaymentWithoutClosingDocuments() {
        assertThat(asked(PackageOperation.RENT, "100", false))
                .doesNotContain("invoice")
                .contains("contract");
        assertThat(asked(PackageOperation.ADVANCE, "99999.99", true)).containsExactly("invoice");
        assertThat(asked(PackageOperation.ADVANCE, "100000", true)).containsExactly("invoice", "contract");
        assertThat(asked(PackageOperation.OTHER, "1000000", true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PackageOperation.class)
    void everythingThatIsAskedForIsKnownAndIsThereOnceAllIsThere(PackageOperation operation) {
        assertThat(asked(operation, "1000000", true, DocumentType.values()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(RequirementKey.of(key)).isPresent());
    }

    private static List<String> asked(PackageOperation operation, String amount, boolean vat, DocumentType... types) {
        Set<DocumentType> there = EnumSet.noneOf(DocumentType.class);
        there.addAll(List.of(types));
        return List.copyOf(
                RequirementTable.asked(TABLES, new PackageFacts(operation, new BigDecimal(amount), vat, there))
                        .keySet());
    }

    private static byte[] dmn() {
        String path = "/processes/documents/document-package/package-requirements.dmn";
        try (InputStream file = RequirementTableTest.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
