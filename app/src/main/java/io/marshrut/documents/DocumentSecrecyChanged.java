package io.marshrut.documents;

import java.util.Set;

/**
 * A document was made secret or open again, or other people see it now.
 *
 * @param secrecy as it is now
 * @param added who is listed from now on, without who did it
 */
public record DocumentSecrecyChanged(DocumentCard document, Secrecy secrecy, Set<String> added) {}
