/** Long runs under load and failures, started by {@code ./marshrut soak}. */
package io.marshrut.soak;
