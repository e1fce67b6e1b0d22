package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.SAXException;

/** Office documents: their text as one page without a picture; nothing embedded is opened, nothing is fetched. */
final class OfficeSource implements Source {

    private static final String PROTECTED = "application/x-tika-ooxml-protected";

    private static final Set<Parser> PARSERS =
            Set.of(new OOXMLParser(), new OfficeParser(), new RTFParser(), new OpenDocumentParser());

    private final String text;

    private OfficeSource(String text) {
        this.text = text;
    }

    static boolean reads(String mediaType) {
        return mediaType.equals(PROTECTED) || parser(mediaType) != null;
    }

    static OfficeSource open(Path file, String mediaType, InputLimits limits) throws UnreadableException, IOException {
        if (mediaType.equals(PROTECTED)) {
            throw new UnreadableException(UnreadableReason.ENCRYPTED, null);
        }
        UnpackedSize.refuseTooLarge(file);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            BodyContentHandler body = new BodyContentHandler(limits.textCharacters());
            SecureContentHandler guarded = new SecureContentHandler(body, in);
            try {
                parser(mediaType).parse(in, guarded, metadata(mediaType), context());
            } catch (SAXException e) {
                guarded.throwIfCauseOf(e);
                throw e;
            }
            return new OfficeSource(body.toString().strip());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(UnreadableReason.ENCRYPTED, null, e);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw refusal(e, limits);
        }
    }

    private static UnreadableException refusal(Exception e, InputLimits limits) {
        if (WriteLimitReachedException.isWriteLimitReached(e)) {
            return new UnreadableException(
                    UnreadableReason.TOO_LARGE, "> " + limits.textCharacters() + " characters", e);
        }
        if (isBomb(e)) {
            return new UnreadableException(UnreadableReason.TOO_LARGE, "zip bomb", e);
        }
        return new UnreadableException(UnreadableReason.CORRUPT, e.getMessage(), e);
    }

    /** Tika watches how much text comes out of how few bytes; it only says so in words. */
    private static boolean isBomb(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("zip bomb") || message.contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private static Parser parser(String mediaType) {
        MediaType type = MediaType.parse(mediaType);
        return PARSERS.stream()
                .filter(parser -> parser.getSupportedTypes(new ParseContext()).contains(type))
                .findFirst()
                .orElse(null);
    }

    private static Metadata metadata(String mediaType) {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        return metadata;
    }

    /** Streaming parsers, which hold no tree of the document, and no parser for what is embedded. */
    private static ParseContext context() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        return context;
    }

    @Override
    public int pageCount() {
        return 1;
    }

    @Override
    public Page page(int number) {
        return new Page.PlainText(text);
    }

    @Override
    public void close() {}
}
