package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import java.util.Map;
import java.util.Optional;

/** The reader of each type; a claim is a letter and has its own way. */
final class TypeReaders {

    private static final Map<DocumentType, TypeReader> BY_TYPE = Map.of(
            DocumentType.INVOICE, new InvoiceReader(),
            DocumentType.VAT_INVOICE, new TaxFormReader(),
            DocumentType.UTD, new TaxFormReader(),
            DocumentType.WAYBILL, new WaybillReader(),
            DocumentType.ACCEPTANCE_ACT, new ActReader(),
            DocumentType.CONTRACT, new ContractReader(),
            DocumentType.POWER_OF_ATTORNEY, new PowerOfAttorneyReader());

    private TypeReaders() {}

    static Optional<TypeReader> of(DocumentType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
