/** Mappings: a message under the names of its partner. */
package io.marshrut.exchange.mapping;
