package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file whose encoding nobody told: a byte order mark says it, else what is proper UTF-8 is UTF-8 (Cyrillic
 * in windows-1251 never is), and the rest is windows-1251, as Russian Excel writes CSV.
 */
final class CsvText {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private CsvText() {}

    /** @throws Problem 422 where it is no text */
    static String decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return required(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return required(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return required(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return text(decoded(bytes, 0, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            return required(bytes, 0, WINDOWS_1251);
        }
    }

    private static String required(byte[] bytes, int from, Charset charset) {
        try {
            return text(decoded(bytes, from, charset));
        } catch (CharacterCodingException e) {
            throw Problem.invalid("table_unreadable");
        }
    }

    private static String decoded(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static String text(String decoded) {
        if (decoded.indexOf('\0') >= 0) {
            throw Problem.invalid("table_unreadable");
        }
        return decoded;
    }

    private static boolean begins(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
