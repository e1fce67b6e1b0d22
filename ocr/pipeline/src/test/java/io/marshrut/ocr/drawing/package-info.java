/**
 * Draws primary documents as a supplier's program would print them, and what a scanner makes of them; the same seed
 * gives the same pixels. Needs PDFBox and the Liberation fonts on the class path, no fonts of the system and no natives.
 */
package io.marshrut.ocr.drawing;
