package io.marshrut.templates;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the templates in {@code document-templates/}. A template is well-formed XHTML with Thymeleaf expressions; its
 * words stand beside it in {@code <template>_ru.properties} and {@code _en}. The result is PDF/A-2b with embedded
 * Cyrillic fonts. Thread-safe.
 */
public class DocumentRenderer {

    private static final String FONTS = "/liberation/LiberationSans-";

    private final TemplateEngine templates;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public DocumentRenderer() {
        // it tells every font it loads
        XRLog.setLoggingEnabled(false);
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("document-templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new TemplateEngine();
        this.templates.setTemplateResolver(resolver);
    }

    /**
     * @param template name without ending
     * @param data what the template's expressions name; every text in it is escaped
     */
    public byte[] pdf(String template, Locale language, Map<String, Object> data) {
        String html = templates.process(template, new Context(language, data));
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
            builder.useColorProfile(colours);
            builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true);
            // nothing is loaded from outside: a template may hold what people typed
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(html, null);
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + template + " cannot be rendered", e);
        }
    }

    private static InputStream font(String style) {
        return DocumentRenderer.class.getResourceAsStream(FONTS + style + ".ttf");
    }
}
