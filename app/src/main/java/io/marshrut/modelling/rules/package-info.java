/** The rules that a process package keeps, one class each, and what they find. */
package io.marshrut.modelling.rules;
