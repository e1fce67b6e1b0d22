package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.pipeline.fields.Statement;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An electronic document (электронный документ): what it states, and pages to look at.
 *
 * @param pdf drawn of it
 */
public record ElectronicDocument(Statement statement, Path pdf) {

    private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

    private static final int HEAD = 2048;
    /** The root's name in the encodings that occur. */
    private static final Set<String> ROOTS = Stream.of(Charset.forName("windows-1251"), StandardCharsets.UTF_8)
            .map("<Файл"::getBytes)
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
            .collect(Collectors.toUnmodifiableSet());

    public static boolean mayBe(String mediaType) {
        return TYPES.contains(mediaType);
    }

    /** Whether XML begins as the tax service's files do: others lie beside them in the archives of exchange operators. */
    public static boolean isOfTaxService(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return ROOTS.stream().anyMatch(head::contains);
        }
    }

    /**
     * Reads and draws a file.
     *
     * @param folder for the pages
     * @return nothing for XML of another kind
     * @throws UnreadableException for broken XML, and for the tax service's forms that are not read
     */
    public static Optional<ElectronicDocument> in(Path file, Path folder) throws UnreadableException, IOException {
        XmlElement root = XmlReader.read(file);
        Optional<TransferForm> form = TransferForm.of(root);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        TransferDocument document = new TransferDocumentReader(form.get(), root).read();
        Path pdf = folder.resolve("electronic.pdf");
        return Optional.of(new ElectronicDocument(
                new Statement(
                        form.get().type(),
                        TransferDrawing.draw(document, pdf),
                        document.items().stream().map(TransferItem::line).toList()),
                pdf));
    }
}
