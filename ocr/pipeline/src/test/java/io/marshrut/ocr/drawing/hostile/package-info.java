/** Files that mean harm or are broken, drawn from a seed: for tests of what becomes of them. */
package io.marshrut.ocr.drawing.hostile;
