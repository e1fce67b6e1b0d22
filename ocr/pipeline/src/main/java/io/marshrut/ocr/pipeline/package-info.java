/** From the bytes of a document to its text, pages, type and fields; {@link RecognitionPipeline} is the whole of it. */
package io.marshrut.ocr.pipeline;
