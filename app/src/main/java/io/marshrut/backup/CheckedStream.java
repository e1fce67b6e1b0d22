package io.marshrut.backup;

import java.io.IOException;
import java.io.InputStream;

/** Hands out what a backup holds; the last bytes only when all of them add up to what the manifest says. */
final class CheckedStream extends InputStream {

    private final InputStream source;
    private final String what;
    private final long bytes;
    private final String sha256;
    private final Sum sum = new Sum();
    private boolean checked;

    CheckedStream(InputStream source, String what, long bytes, String sha256) throws IOException {
        this.source = source;
        this.what = what;
        this.bytes = bytes;
        this.sha256 = sha256;
        if (bytes == 0) {
            check();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (checked) {
            return -1;
        }
        int read = fromSource(target, offset, (int) Math.min(length, bytes - sum.bytes()));
        if (read < 0) {
            throw damaged(null);
        }
        sum.add(target, offset, read);
        if (sum.bytes() == bytes) {
            check();
        }
        return read;
    }

    private void check() {
        checked = true;
        if (!sum.hex().equals(sha256) || fromSource(new byte[1], 0, 1) >= 0) {
            throw damaged(null);
        }
    }

    private int fromSource(byte[] target, int offset, int length) {
        try {
            return source.read(target, offset, length);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private DamagedBackup damaged(IOException cause) {
        return new DamagedBackup(what + " is damaged in the backup", cause);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
