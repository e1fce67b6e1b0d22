/** The REST API of the exchange. */
package io.marshrut.exchange.rest;
