package io.marshrut.tables.web;

import io.marshrut.tables.TableFormat;
import io.marshrut.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** A table as the answer to a call: a file to be kept. */
public final class TableAnswer {

    private TableAnswer() {}

    /**
     * @param name of the file without its extension, ASCII
     * @param rows cells in the order of the headings
     */
    public static void send(
            HttpServletResponse response,
            TableFormat format,
            String name,
            List<String> headings,
            Stream<? extends List<String>> rows)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.extension() + "\"");
        TableWriter.write(format, response.getOutputStream(), headings, rows);
    }
}
