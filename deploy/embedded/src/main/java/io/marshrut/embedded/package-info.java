/**
 * The embedded stack: PostgreSQL, search node, object store and OCR workers as child processes of the portal, for
 * evaluation, development and tests; production gives addresses of real servers instead.
 */
package io.marshrut.embedded;
