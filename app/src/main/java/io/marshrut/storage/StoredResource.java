package io.marshrut.storage;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A stored object as Spring serves it, with ranges: skipping asks the store for the rest instead of reading over it. */
class StoredResource extends AbstractResource {

    private final ObjectStore objects;
    private final String key;
    private final long bytes;

    StoredResource(ObjectStore objects, String key, long bytes) {
        this.objects = objects;
        this.key = key;
        this.bytes = bytes;
    }

    @Override
    public long contentLength() {
        return bytes;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "stored object " + key;
    }

    @Override
    public InputStream getInputStream() {
        return bytes == 0 ? InputStream.nullInputStream() : new SkippingStream();
    }

    private final class SkippingStream extends InputStream {

        private long position;
        private InputStream source;

        @Override
        public long skip(long count) throws IOException {
            if (source != null) {
                return source.skip(count);
            }
            long skipped = Math.min(Math.max(count, 0), bytes - position);
            position += skipped;
            return skipped;
        }

        @Override
        public int read() throws IOException {
            return position >= bytes ? -1 : opened().read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return position >= bytes ? -1 : opened().read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (source != null) {
                source.close();
            }
        }

        private InputStream opened() {
            if (source == null) {
                source = objects.open(key, position);
            }
            return source;
        }
    }
}
