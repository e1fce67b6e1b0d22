package io.marshrut.documentpackages;

import io.marshrut.counterparties.Counterparty;

/**
 * A package as a list shows it.
 *
 * @param counterparty null while it is not known
 * @param documents how many are in it
 * @param asked whether its site is asked for what is missing
 */
public record PackageLine(DocumentPackage held, Counterparty counterparty, int documents, boolean asked) {}
