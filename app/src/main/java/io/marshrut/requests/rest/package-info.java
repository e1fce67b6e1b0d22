/** Catalogue and requests for callers of the REST API. */
package io.marshrut.requests.rest;
