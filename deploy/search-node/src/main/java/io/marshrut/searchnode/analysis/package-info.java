/**
 * Analysis components under the names and parameters of a stock cluster, whose own module for them is not published:
 * an index definition that is accepted here is accepted there.
 */
package io.marshrut.searchnode.analysis;
