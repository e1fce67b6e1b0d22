/** Counterparties for callers of the REST API. */
package io.marshrut.counterparties.rest;
