package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import java.util.Map;

/** Hears what each value of a document rests on; a calibration compares it with the truth. */
public interface EvidenceWatch {

    EvidenceWatch NONE = (type, fields, evidence) -> {};

    void read(DocumentType type, Map<FieldName, RecognisedField> fields, Map<FieldName, Evidence> evidence);
}
