/** Measurements, started by {@code ./marshrut bench}; they print figures and never fail on them. */
package io.marshrut.bench;
