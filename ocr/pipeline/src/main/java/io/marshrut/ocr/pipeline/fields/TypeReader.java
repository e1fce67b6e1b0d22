package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;

/** Reads the fields and lines of documents of one type; what is not on the page is left out. */
interface TypeReader {

    Draft read(Paper paper, Classification classification);
}
