/** Exact analysis of decision tables: which combinations of facts no rule takes, which ones two rules take. */
package io.marshrut.modelling.coverage;
