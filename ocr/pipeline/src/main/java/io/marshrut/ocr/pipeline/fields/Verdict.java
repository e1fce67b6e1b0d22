package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import java.util.List;
import java.util.Map;

/** What is left of a draft after everything on the pages was heard. */
record Verdict(
        Map<FieldName, RecognisedField> fields,
        Map<FieldName, Evidence> evidence,
        List<DocumentLine> lines,
        List<Check> checks) {}
