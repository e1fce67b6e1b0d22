package io.marshrut.contracts.web;

import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.Contracts;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a table to be taken away, written page by page while it is read. */
@PageController
class ContractExport {

    private static final int SIZE = 200;

    private final Contracts contracts;
    private final RegisterNames names;
    private final Texts texts;

    ContractExport(Contracts contracts, RegisterNames names, Texts texts) {
        this.contracts = contracts;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/contracts/export.xlsx")
    void export(Caller caller, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        RegisterAddress address = RegisterAddress.of(asked);
        List<RegisterColumn> columns = address.columns().exported();
        Paged<ContractLine> first = page(caller, address, 0);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contracts.xlsx\"");
        Stream<List<String>> rows = IntStream.range(0, (int) Math.max(1, first.pages()))
                .boxed()
                .flatMap(page -> rows(caller, (page == 0 ? first : page(caller, address, page)).items(), columns));
        TableWriter.write(
                TableFormat.XLSX,
                response.getOutputStream(),
                columns.stream()
                        .map(column -> texts.get(column.label(), caller.locale()))
                        .toList(),
                rows);
    }

    private Paged<ContractLine> page(Caller caller, RegisterAddress address, int page) {
        return contracts.list(caller, address.filter(), address.order(), Paged.Request.of(page, SIZE));
    }

    private Stream<List<String>> rows(Caller caller, List<ContractLine> lines, List<RegisterColumn> columns) {
        RegisterCells cells = names.ofTable(caller, lines);
        return lines.stream()
                .map(line ->
                        columns.stream().map(column -> cells.text(column, line)).toList());
    }
}
