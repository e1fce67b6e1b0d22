/** Random cases of every kind in the catalogue, and what must hold of them after each step. */
package io.marshrut.cases;
