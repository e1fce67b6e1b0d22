/** The ways in which a message reaches a partner: one class for each. */
package io.marshrut.exchange.channels;
