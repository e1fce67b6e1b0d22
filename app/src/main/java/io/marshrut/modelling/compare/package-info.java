/** What differs between two versions of a process package, in an analyst's words. */
package io.marshrut.modelling.compare;
