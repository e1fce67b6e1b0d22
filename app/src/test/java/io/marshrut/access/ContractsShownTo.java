package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.ToldRule.Thing;
import io.marshrut.support.Api;
import io.marshrut.support.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What one person is shown of the contracts of a house: by the API, on pages, in the table that they take away. */
final class ContractsShownTo {

    private final String mark;
    private final List<Thing> contracts;
    private final Api.Session session;
    private final Window window;

    ContractsShownTo(String login, RandomHouse house, String base) {
        this.mark = house.mark();
        this.contracts = house.contracts();
        this.session = house.as(login);
        this.window = new Window(base);
        window.signIn(login, login);
        assertThat(window.isSignedIn()).as(login).isTrue();
    }

    /** Ids of the list by the API, and whether its total says the same. */
    Set<String> listed(String filter) {
        Set<String> ids = new TreeSet<>();
        Api.Answer answer = session.get("/api/v1/contracts?size=200&q=" + mark + filter);
        answer.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        assertThat(answer.json().path("total").asInt()).isEqualTo(ids.size());
        return ids;
    }

    /** @param path of the API, with the id of a contract, or that of its version's document as the second */
    Set<String> opened(String path) {
        return those(contract ->
                session.get(path.formatted(contract.id(), contract.file())).status());
    }

    Set<String> cards() {
        return those(contract -> window.get("/contracts/" + contract.id()).statusCode());
    }

    /** Those that the page of the register links to. */
    Set<String> onThePage() {
        String page = window.get("/contracts?q=" + mark).body();
        return contracts.stream()
                .map(Thing::id)
                .filter(id -> page.contains("/contracts/" + id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> exported() {
        HttpResponse<byte[]> workbook = window.download("/contracts/export.xlsx?q=" + mark);
        assertThat(workbook.statusCode()).isEqualTo(200);
        String cells = cells(workbook.body());
        Matcher title = Pattern.compile(mark + " C\\d\\d\\.").matcher(cells);
        Set<String> titles = new TreeSet<>();
        while (title.find()) {
            titles.add(title.group());
        }
        return IntStream.range(0, contracts.size())
                .filter(number -> titles.contains(RandomContracts.title(mark, number)))
                .mapToObj(number -> contracts.get(number).id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> those(ToIntFunction<Thing> status) {
        return contracts.stream()
                .filter(contract -> {
                    int answered = status.applyAsInt(contract);
                    assertThat(answered).as(contract.id()).isIn(200, 404);
                    return answered == 200;
                })
                .map(Thing::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All texts of the workbook, whose directory of parts only a file lets be read. */
    private static String cells(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("contracts", ".xlsx"), workbook);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
