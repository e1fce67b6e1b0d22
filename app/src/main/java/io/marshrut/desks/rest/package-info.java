/** Figures of a desk for programs. */
package io.marshrut.desks.rest;
