/** How Russian documents write labels, dates, sums and codes, and how recognition distorts them. */
package io.marshrut.ocr.pipeline.language;
