/** From a page of a file to words with places: straightening, recognition, rulings. */
package io.marshrut.ocr.pipeline.pages;
