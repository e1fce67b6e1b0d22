/** Pages of the register of counterparties. */
package io.marshrut.counterparties.web;
