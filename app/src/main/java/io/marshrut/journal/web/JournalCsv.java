package io.marshrut.journal.web;

import io.marshrut.journal.JournalEntry;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes entries as CSV (RFC 4180), some hundred at a time. */
final class JournalCsv {

    private static final int AT_ONCE = 500;

    /** By it spreadsheet programs know UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@]|[\\t\\r\\n]");

    private final CSVPrinter table;
    private final JournalLines lines;
    private final Caller reader;
    private final DateTimeFormatter moment;
    private final List<JournalEntry> waiting = new ArrayList<>(AT_ONCE);

    JournalCsv(Writer out, JournalLines lines, Texts texts, Caller reader) throws IOException {
        out.write(BYTE_ORDER_MARK);
        this.table = new CSVPrinter(out, CSVFormat.RFC4180);
        this.lines = lines;
        this.reader = reader;
        this.moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(reader.zone());
        table.printRecord(Stream.of("id", "at", "who", "login", "behalf", "from", "type", "subject", "what", "comment")
                .map(column -> texts.get("journal.column." + column, reader.locale()))
                .toList());
    }

    void add(JournalEntry entry) {
        waiting.add(entry);
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    void end() throws IOException {
        write();
        table.flush();
    }

    private void write() {
        try {
            for (JournalLine line : lines.of(reader, waiting)) {
                table.printRecord(
                        line.id(),
                        moment.format(line.at()),
                        harmless(line.who()),
                        harmless(line.login()),
                        harmless(line.onBehalfOf()),
                        harmless(line.from()),
                        harmless(line.type()),
                        harmless(line.subject()),
                        harmless(line.what()),
                        harmless(line.comment()));
            }
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people typed must not become a formula in a spreadsheet: an apostrophe before it keeps it a text. */
    static String harmless(String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
