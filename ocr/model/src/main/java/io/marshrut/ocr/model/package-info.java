/** Codes of the field with their checks, and the records in which a recognition worker hands over what it read. */
package io.marshrut.ocr.model;
