package io.marshrut.templates;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The judge of PDF/A (veraPDF): which rules of a standard a document breaks. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Nothing, if it is PDF/A-2b. */
    public static List<String> breachesOfPdfA2b(byte[] pdf) {
        return breaches(pdf, PDFAFlavour.PDFA_2_B);
    }

    /** Nothing, if a screen reader can follow it (PDF/UA-1, as far as a machine can tell). */
    public static List<String> breachesOfPdfUa(byte[] pdf) {
        return breaches(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> breaches(byte[] pdf, PDFAFlavour standard) {
        try (VeraPDFFoundry foundry = Foundries.defaultInstance();
                PDFAParser parser = foundry.createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = foundry.createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> broken = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage() + " at "
                            + one.getLocation().getContext())
                    .toList();
            return broken.isEmpty() && !result.isCompliant() ? List.of("not compliant, no rule named") : broken;
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot judge it", e);
        }
    }
}
