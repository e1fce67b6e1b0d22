/** What type of document the pages are, by evidence of several kinds; a true «don't know» where it does not suffice. */
package io.marshrut.ocr.pipeline.types;
