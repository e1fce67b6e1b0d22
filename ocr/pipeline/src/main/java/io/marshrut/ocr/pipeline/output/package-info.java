/** What is kept of a recognised document beside its fields: text, words, page images, searchable PDF. */
package io.marshrut.ocr.pipeline.output;
