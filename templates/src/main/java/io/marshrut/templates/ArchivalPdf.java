package io.marshrut.templates;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Sets XHTML as PDF/A-2b (ISO 19005-2) with embedded subsets of the fonts, structure tags for screen readers and an
 * sRGB output intent. The same page made for the same moment gives the same bytes. Thread-safe.
 */
final class ArchivalPdf {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private final Typefaces typefaces;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    private final DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();

    ArchivalPdf(Typefaces typefaces) {
        this.typefaces = typefaces;
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        // it tells every font it loads
        XRLog.setLoggingEnabled(false);
    }

    byte[] of(String xhtml, Instant made) throws IOException {
        try (PdfBoxRenderer renderer = builder(xhtml).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            date(pdf, made.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
            // otherwise the identifier would be drawn from the clock
            pdf.setDocumentId((long) xhtml.hashCode());
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.withProducer("Marshrut");
        builder.useReplacementText(LegibleText.MARK);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        typefaces.addTo(builder);
        builder.useObjectDrawerFactory(drawers);
        // nothing is loaded from outside: a template may hold what people typed
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        return builder;
    }

    /** The renderer writes the time of the clock; PDF/A wants both places to tell the same. */
    private static void date(PDDocument pdf, ZonedDateTime made) throws IOException {
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        Matcher created = CREATED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
        String dated = created.replaceFirst("$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
