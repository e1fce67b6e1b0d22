/** The approval sheet (лист согласования): who approved what, on which version and by which rule, for the archive. */
package io.marshrut.templates.sheet;
