/** The bytes of documents, for callers of the REST API and for pages. */
package io.marshrut.documents.rest;
