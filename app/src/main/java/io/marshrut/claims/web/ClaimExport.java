package io.marshrut.claims.web;

import io.marshrut.claims.Claim;
import io.marshrut.claims.Claims;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.TableFormat;
import io.marshrut.tables.TableWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a table to be taken away, written page by page while it is read. */
@PageController
class ClaimExport {

    private static final int SIZE = 200;

    private static final List<String> COLUMNS = List.of(
            "number",
            "state",
            "received",
            "claimant",
            "inn",
            "claim-number",
            "demand",
            "amount",
            "due",
            "rule",
            "answer",
            "outgoing",
            "dispatched",
            "tracking",
            "paid");

    private final Claims claims;
    private final Texts texts;
    private final Clock clock;

    ClaimExport(Claims claims, Texts texts, Clock clock) {
        this.claims = claims;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/claims/export.xlsx")
    void xlsx(Caller caller, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        write(caller, asked, response, TableFormat.XLSX);
    }

    @GetMapping("/claims/export.csv")
    void csv(Caller caller, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        write(caller, asked, response, TableFormat.CSV);
    }

    private void write(
            Caller caller, MultiValueMap<String, String> asked, HttpServletResponse response, TableFormat format)
            throws IOException {
        ClaimAddress address = ClaimAddress.of(asked);
        Paged<Claim> first = page(caller, address, 0);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"claims." + format.name().toLowerCase(Locale.ROOT) + "\"");
        Stream<List<String>> rows = IntStream.range(0, (int) Math.max(1, first.pages()))
                .boxed()
                .flatMap(page -> (page == 0 ? first : page(caller, address, page))
                        .items().stream().map(claim -> row(claim, caller.locale())));
        TableWriter.write(
                format,
                response.getOutputStream(),
                COLUMNS.stream()
                        .map(column -> texts.get("claims.field." + column, caller.locale()))
                        .toList(),
                rows);
    }

    private Paged<Claim> page(Caller caller, ClaimAddress address, int page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return claims.list(caller, address.filter(today), Paged.Request.of(page, SIZE));
    }

    private List<String> row(Claim claim, Locale language) {
        return Arrays.asList(
                claim.number(),
                texts.get("claims.state." + claim.state(), language),
                claim.receivedOn().toString(),
                claim.claimantName(),
                claim.confirmed().claimantInn(),
                claim.confirmed().claimNumber(),
                claim.confirmed().demand(),
                text(claim.amount()),
                claim.term().dueOn().toString(),
                texts.get("claims.rule." + claim.term().rule(), language),
                claim.answer().kind() == null
                        ? null
                        : texts.get("claims.answer." + claim.answer().kind(), language),
                claim.answer().number(),
                text(claim.answer().dispatchedOn()),
                claim.answer().tracking(),
                text(claim.answer().paidOn()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
