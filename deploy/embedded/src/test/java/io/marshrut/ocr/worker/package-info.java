/** A stand-in for the real worker, under its name. */
package io.marshrut.ocr.worker;
