package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.List;

/**
 * Reads a доверенность (ГК РФ ст. 185–186; forms М-2, М-2а).
 *
 * <p>The fields are those of a trade document, so that the side from which the paper comes, the principal (доверитель),
 * stands in the fields of the seller, as the issuer does in every other type. A buyer there is none: neither the attorney
 * nor the supplier from whom goods are to be fetched is one. The basis is what the goods are fetched by («по счёту № …»).
 */
final class PowerOfAttorneyReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        PowerOfAttorneyHead head = new PowerOfAttorneyHead(paper, classification.title());
        findings.put(FieldName.NUMBER, head.number()).put(FieldName.DATE, head.date());
        new Principal(paper, classification.title()).read(findings);
        findings.put(FieldName.BASIS, head.basis());
        return findings.draft(List.of());
    }
}
