/** Contracts for callers of the REST API. */
package io.marshrut.contracts.rest;
