/** The journal as a page and as a table to take away. */
package io.marshrut.journal.web;
