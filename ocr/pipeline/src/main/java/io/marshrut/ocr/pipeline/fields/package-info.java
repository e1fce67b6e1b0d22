/** Document type and fields out of rows, labels and tables; arithmetic checks; what a person must look at. */
package io.marshrut.ocr.pipeline.fields;
