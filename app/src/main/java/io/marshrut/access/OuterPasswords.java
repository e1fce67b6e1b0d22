package io.marshrut.access;

import java.util.Optional;

/** Passwords that an outer directory keeps. The package that speaks with it stands below this one and answers. */
public interface OuterPasswords {

    /** The directory does not answer: nobody knows whether a password is right. */
    final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Away(Throwable cause) {
            super("The outer directory does not answer", cause);
        }
    }

    /**
     * Whose password there is meant.
     *
     * @param typed in small letters
     * @return the employee's login, which may be another; nothing where the directory keeps no password for this name
     * @throws Away where it had to be asked
     */
    Optional<String> owner(String typed);

    /** @param owner as {@link #owner} answers */
    boolean isRight(String owner, String password);
}
