/** The board of a desk, what can be done on it, and the page of figures. */
package io.marshrut.desks.web;
