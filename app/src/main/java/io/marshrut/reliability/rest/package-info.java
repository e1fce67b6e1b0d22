/** Reliability for callers of the REST API. */
package io.marshrut.reliability.rest;
