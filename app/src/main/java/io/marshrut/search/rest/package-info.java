/** Search for callers of the REST API. */
package io.marshrut.search.rest;
