package io.marshrut.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the templates in {@code document-templates/}. A template is well-formed XHTML with Thymeleaf expressions; its
 * words stand beside it in {@code <template>_ru.properties} and {@code _en}. The result is PDF/A-2b with embedded
 * Cyrillic fonts, or DOCX. Thread-safe.
 */
public class DocumentRenderer {

    private final TemplateEngine templates;
    private final LegibleText legible;
    private final ArchivalPdf archival;

    public DocumentRenderer() {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("document-templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new TemplateEngine();
        this.templates.setTemplateResolver(resolver);
        Typefaces typefaces = new Typefaces();
        this.legible = new LegibleText(typefaces::show);
        this.archival = new ArchivalPdf(typefaces);
    }

    /**
     * @param template name without ending
     * @param data what the template's expressions name: records, lists, maps, moments and texts. Every text in it is
     *     escaped, and what the fonts cannot show is marked; blank ones are null to the template. Beside the data a
     *     template may ask for {@code language}, and for {@code marked}: whether something had to be marked
     */
    public byte[] pdf(String template, Map<String, ?> data, Edition edition) {
        try {
            return archival.of(xhtml(template, data, edition), edition.at());
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + template + " cannot be rendered", e);
        }
    }

    /**
     * As {@link #pdf}, for people to go on writing in: DOCX. Of the template's elements those count that {@link WordDocument}
     * knows.
     */
    public byte[] docx(String template, Map<String, ?> data, Edition edition) {
        return WordDocument.of(xhtml(template, data, edition));
    }

    private String xhtml(String template, Map<String, ?> data, Edition edition) {
        TemplateData shown = new TemplateData(legible, edition.moments());
        Context context = new Context(edition.language(), shown.of(data));
        context.setVariable("language", edition.language().getLanguage());
        context.setVariable("marked", shown.marked());
        return templates.process(template, context);
    }
}
