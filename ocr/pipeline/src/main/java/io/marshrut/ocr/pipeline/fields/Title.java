package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.LabelHit;

/** The row that names the document, with the index of that row. */
record Title(int rowIndex, LabelHit hit) {}
