/** Related requests for callers of the REST API. */
package io.marshrut.relations.rest;
