package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A PDF filter (ISO 32000-1, 7.4) that unpacks so much and no more. PDFBox holds what comes out of a stream whole in memory,
 * whatever the stream is for, and asks nobody.
 */
final class BoundedFilter extends Filter {

    /** Contents, fonts, tables of objects; the largest honest ones are typefaces of Asian scripts. */
    static final long MOST_BYTES = 48L << 20;
    /** A sheet of A4 in colour at 600 dpi has 104 million. */
    static final long MOST_BYTES_OF_A_PICTURE = 140L << 20;

    private final Filter filter;

    private BoundedFilter(Filter filter) {
        this.filter = filter;
    }

    /** Puts bounds around all filters of this process, once. */
    static void install() {
        Installed.once();
    }

    /** PDFBox has one table of filters and no way to change it but this one. */
    private static final class Installed {
        static {
            try {
                Field table = FilterFactory.class.getDeclaredField("filters");
                table.setAccessible(true);
                @SuppressWarnings("unchecked")
                Map<COSName, Filter> filters = (Map<COSName, Filter>) table.get(FilterFactory.INSTANCE);
                filters.replaceAll((name, filter) -> new BoundedFilter(filter));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("this version of PDFBox keeps its filters elsewhere", e);
            }
        }

        static void once() {
            // being called is enough
        }
    }

    @Override
    public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
            throws IOException {
        return filter.decode(encoded, bounded(decoded, parameters), parameters, index);
    }

    @Override
    public DecodeResult decode(
            InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
            throws IOException {
        return filter.decode(encoded, bounded(decoded, parameters), parameters, index, options);
    }

    /** Nothing that a stranger sent is packed. */
    @Override
    protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
        filter.encode(input, encoded, parameters, 0);
    }

    private static OutputStream bounded(OutputStream decoded, COSDictionary stream) {
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        return new Bounded(decoded, picture ? MOST_BYTES_OF_A_PICTURE : MOST_BYTES);
    }

    private static final class Bounded extends FilterOutputStream {
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) {
            written += length;
            if (written > most) {
                throw new TooMuchException(UnreadableReason.TOO_LARGE, "> " + (most >> 20) + " MB");
            }
        }
    }
}
