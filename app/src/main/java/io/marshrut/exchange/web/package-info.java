/** Pages of the exchange. */
package io.marshrut.exchange.web;
