package io.marshrut.documentpackages;

/** A package that a document may belong to, and why. */
public record PackageOffer(DocumentPackage held, Likeness likeness) {}
