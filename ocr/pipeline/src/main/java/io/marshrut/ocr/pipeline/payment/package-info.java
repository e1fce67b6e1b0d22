/** Payment codes (платёжный QR-код, ГОСТ Р 56042-2014): found on page images and read. */
package io.marshrut.ocr.pipeline.payment;
