/** How probable it is that a value with certain evidence is right, measured on documents whose truth is known. */
package io.marshrut.ocr.pipeline.confidence;
