/** What people put on a printed page by hand: stamps (печати, штампы) and signatures (подписи), with their places. */
package io.marshrut.ocr.pipeline.marks;
