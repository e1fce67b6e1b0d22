/** Office documents laid out as PDF by LibreOffice, in a process of its own that may do no harm. */
package io.marshrut.ocr.pipeline.office;
