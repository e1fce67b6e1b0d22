/** Where in a file one document ends and the next begins; which of its pages say nothing, or nothing new. */
package io.marshrut.ocr.pipeline.splitting;
