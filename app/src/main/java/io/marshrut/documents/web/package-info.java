/** The pages on which a document is made secret and on which everybody stands who sees it. */
package io.marshrut.documents.web;
