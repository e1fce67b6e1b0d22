/** What workers report, and what was read: text, page images, searchable PDF. */
package io.marshrut.recognition.rest;
