package io.marshrut.powersofattorney.web;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowersOfAttorney;
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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a table to be taken away, written page by page while it is read. */
@PageController
class PowerExport {

    private static final int SIZE = 200;
    private static final List<String> COLUMNS = List.of(
            "number",
            "state",
            "holder",
            "position",
            "purpose",
            "actions",
            "beforeWhom",
            "issued",
            "from",
            "until",
            "substitution",
            "initiator",
            "signed",
            "handed",
            "revoked",
            "revocation");

    private final PowersOfAttorney powers;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    PowerExport(PowersOfAttorney powers, Directory directory, Texts texts, Clock clock) {
        this.powers = powers;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/powers-of-attorney/export.xlsx")
    void export(Caller caller, @RequestParam MultiValueMap<String, String> asked, HttpServletResponse response)
            throws IOException {
        PowerAddress address = PowerAddress.of(asked);
        Paged<PowerOfAttorney> first = page(caller, address, 0);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"powers-of-attorney.xlsx\"");
        Stream<List<String>> rows = IntStream.range(0, (int) Math.max(1, first.pages()))
                .boxed()
                .flatMap(page -> rows(caller, (page == 0 ? first : page(caller, address, page)).items()));
        TableWriter.write(
                TableFormat.XLSX,
                response.getOutputStream(),
                COLUMNS.stream()
                        .map(column -> texts.get("powersofattorney.field." + column, caller.locale()))
                        .toList(),
                rows);
    }

    private Paged<PowerOfAttorney> page(Caller caller, PowerAddress address, int page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        return powers.list(caller, address.filter(today), Paged.Request.of(page, SIZE));
    }

    private Stream<List<String>> rows(Caller caller, List<PowerOfAttorney> items) {
        Map<String, Employee> people = directory.employees(
                items.stream().map(PowerOfAttorney::initiator).collect(Collectors.toSet()));
        return items.stream().map(power -> row(caller, power, people));
    }

    private List<String> row(Caller caller, PowerOfAttorney power, Map<String, Employee> people) {
        Employee initiator = people.get(power.initiator());
        return Arrays.asList(
                power.number(),
                texts.get("powersofattorney.state." + power.state(), caller.locale()),
                power.holderName(),
                power.holderPosition(),
                power.purpose(),
                power.actions().stream()
                        .map(action -> action.text().in(caller.locale()))
                        .collect(Collectors.joining("; ")),
                power.beforeWhom(),
                power.issuedOn().toString(),
                power.startsOn().toString(),
                power.endsOn().toString(),
                texts.get(power.substitution() ? "requests.yes" : "requests.no", caller.locale()),
                initiator == null ? power.initiator() : initiator.name(),
                power.signedAt() == null
                        ? null
                        : LocalDate.ofInstant(power.signedAt(), caller.zone()).toString(),
                power.handedAt() == null
                        ? null
                        : LocalDate.ofInstant(power.handedAt(), caller.zone()).toString(),
                power.revokedOn() == null ? null : power.revokedOn().toString(),
                power.revocation());
    }
}
