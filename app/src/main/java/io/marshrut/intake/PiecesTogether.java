package io.marshrut.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import org.springframework.core.io.InputStreamSource;

/** The pieces of a whole upload as one file, one of them in memory at a time. */
record PiecesTogether(ResumableRows rows, ResumableUpload upload) implements InputStreamSource {

    @Override
    public InputStream getInputStream() {
        return new SequenceInputStream(new Pieces());
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Pieces pieces = new Pieces(); pieces.hasMoreElements(); ) {
                digest.update(pieces.next());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Pieces implements Enumeration<InputStream> {

        private long at;

        @Override
        public boolean hasMoreElements() {
            return at < upload.bytes();
        }

        @Override
        public InputStream nextElement() {
            return new ByteArrayInputStream(next());
        }

        private byte[] next() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            byte[] piece = rows.piece(upload.id(), at);
            at += piece.length;
            return piece;
        }
    }
}
