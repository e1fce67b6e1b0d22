/** Files of any kind as pages: found out by content, opened with limits, refused with a reason. */
package io.marshrut.ocr.pipeline.input;
