/** The table of a document, rebuilt from words, rulings and white space. */
package io.marshrut.ocr.pipeline.tables;
