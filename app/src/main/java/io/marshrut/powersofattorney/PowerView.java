package io.marshrut.powersofattorney;

import io.marshrut.documents.DocumentCard;
import java.util.List;

/**
 * A power of attorney with what belongs to it.
 *
 * @param paper the document that was generated, with the code on it
 * @param scan of the signed paper; null before the signature
 * @param renewed the one whose place it takes; null where there is none or the caller may not read it
 * @param renewals those that take its place, as far as the caller may read them
 */
public record PowerView(
        PowerOfAttorney power,
        DocumentCard paper,
        DocumentCard scan,
        PowerOfAttorney renewed,
        List<PowerOfAttorney> renewals) {}
