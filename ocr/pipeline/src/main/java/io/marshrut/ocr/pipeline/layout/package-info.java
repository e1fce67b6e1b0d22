/** Words of a page arranged as people see them: rows, tokens, gaps. */
package io.marshrut.ocr.pipeline.layout;
