/**
 * Every way through every kind of the catalogue, walked by rows of {@code resources/kinds}: a file for each kind, a path
 * for each way. A new kind needs a file there and nothing here.
 */
package io.marshrut.kinds;
