package io.marshrut.attacks;

import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.access.Sessions;
import io.marshrut.assets.AssetImport;
import io.marshrut.counterparties.CounterpartyImport;
import io.marshrut.modelling.SamplePackages;
import io.marshrut.shared.Caller;
import io.marshrut.support.Api;
import io.marshrut.support.ClaimCases;
import io.marshrut.support.ContractCases;
import io.marshrut.support.Incidents;
import io.marshrut.support.Outwork;
import io.marshrut.support.PackageCases;
import io.marshrut.support.PieceSender;
import io.marshrut.support.PowerCases;
import io.marshrut.support.RecurringCases;
import io.marshrut.support.Uploads;
import io.marshrut.support.Window;
import io.marshrut.tables.Import;
import io.marshrut.tables.Imports;
import io.marshrut.tables.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real things that belong to others, each with {@link #SECRET} in it, for every path that names one. */
class OthersThings {

    /** Things that only administrators reach, or that nobody has: an id of nothing does. */
    private static final List<String> NEVER_THERE = List.of(
            "/api/v1/votes/{id}",
            "/api/v1/admin/jobs/{id}",
            "/admin/people/import/{id}",
            "/admin/people/full-import/{id}",
            "/admin/directory-sync/{id}",
            "/admin/exchange/messages/{id}",
            "/admin/exchange/partners/{id}",
            "/api/v1/exchange/outbox/{id}",
            "/admin/roles/changes/{id}",
            "/admin/secret-documents/changes/{id}",
            "/internal/tasks/{taskId}");

    /** Stands in everything that is made here: whoever is shown it has been shown too much. */
    static final String SECRET = "zzsecret" + UUID.randomUUID().toString().substring(0, 8);

    private static final String SITE = "SPB-01";

    private final Map<String, Supplier<List<String>>> makers = new LinkedHashMap<>();
    private final Map<String, List<String>> made = new HashMap<>();
    private final Api api;
    private final JdbcClient jdbc;

    OthersThings(
            Api api,
            JdbcClient jdbc,
            Callers callers,
            ApiTokens tokens,
            Sessions sessions,
            Imports imports,
            CounterpartyImport counterparties,
            AssetImport assets) {
        this.api = api;
        this.jdbc = jdbc;
        put("/requests/{id}", this::request);
        makers.put("/api/v1/requests/{id}/watchers/{login}", () -> List.of(request() + "/watchers/it"));
        makers.put(
                "/api/v1/requests/{id}/relations/{relation}",
                () -> List.of(request() + "/relations/" + UUID.randomUUID()));
        put("/tasks/{id}", this::task);
        put("/contracts/{id}", this::contract);
        makers.put("/contracts/{id}/task/{item}", () -> List.of(contract() + "/task/" + vote()));
        makers.put("/contracts/{id}/remarks/{remark}", () -> List.of(contract() + "/remarks/" + UUID.randomUUID()));
        makers.put(
                "/api/v1/contracts/{id}/remarks/{remark}", () -> List.of(contract() + "/remarks/" + UUID.randomUUID()));
        makers.put("/contracts/{id}/votes/{vote}", () -> List.of(contract() + "/votes/" + UUID.randomUUID()));
        put("/contractor-orders/{id}", this::contractorOrder);
        makers.put(
                "/contractor/{secret}/files/{document}",
                () -> List.of("no-such-link/files/" + document(), "no-such-link/files/" + attachment()));
        put("/powers-of-attorney/{id}", this::power);
        put("/recurring/{id}", this::plan);
        put("/claims/{id}", this::claim);
        put("/packages/{id}", this::packed);
        makers.put("/api/v1/packages/{id}/documents/{document}", () -> List.of(packed() + "/documents/" + document()));
        makers.put("/views/{id}", () -> List.of(view()));
        makers.put("/api/v1/documents/{id}", () -> List.of(document(), attachment()));
        makers.put("/documents/{id}", () -> List.of(document(), attachment()));
        makers.put("/documents/{id}/sittings/{sitting}", () -> List.of(document() + "/sittings/" + UUID.randomUUID()));
        makers.put("/documents/uploads/{id}", () -> List.of(PieceSender.begun(api, SECRET)));
        makers.put("/api/v1/uploads/{id}", makers.get("/documents/uploads/{id}"));
        put("/counterparties/{id}", this::counterparty);
        makers.put("/equipment/{id}", () -> List.of(asset()));
        makers.put("/api/v1/assets/{id}", () -> List.of(asset()));
        makers.put(
                "/counterparties/import/{id}",
                () -> List.of(brought(
                        imports,
                        counterparties,
                        caller(callers, "accountant"),
                        "Наименование;ИНН\n" + SECRET + ";7707083893")));
        makers.put(
                "/equipment/import/{id}",
                () -> List.of(brought(
                        imports,
                        assets,
                        caller(callers, "it"),
                        "Инвентарный номер;Наименование;Вид;Площадка\n1;" + SECRET + ";Климат;" + SITE)));
        makers.put("/notifications/{id}", () -> List.of(notification()));
        makers.put("/admin/processes/uploads/{id}", () -> List.of(upload()));
        put("/admin/incidents/{id}", () -> UUID.randomUUID().toString());
        NEVER_THERE.forEach(
                path -> makers.put(path, () -> List.of(UUID.randomUUID().toString())));
        makers.put("/profile/tokens/{id}", () -> List.of(token(tokens, caller(callers, "it"))));
        makers.put("/api/v1/admin/tokens/{id}", () -> List.of(token(tokens, caller(callers, "it"))));
        makers.put(
                "/admin/tokens/{login}/tokens/{id}",
                () -> List.of("it/tokens/" + token(tokens, caller(callers, "it"))));
        makers.put("/admin/tokens/{login}", () -> List.of("it"));
        makers.put("/admin/people/{login}", () -> List.of("it"));
        makers.put("/admin/leaving/{login}", () -> List.of("it"));
        makers.put("/admin/sites/{code}", () -> List.of("HQ"));
        makers.put("/admin/departments/{code}", () -> List.of("IT"));
        makers.put("/admin/positions/{code}", () -> List.of("accountant"));
        makers.put("/admin/calendars/{code}", () -> List.of("office"));
        makers.put("/admin/roles/{code}", () -> List.of("accountant"));
        makers.put("/admin/secret-documents/{id}", () -> List.of(document()));
        put("/absences/{id}", this::absence);
        makers.put("/admin/asset-types/{code}", () -> List.of("climate"));
        makers.put("/profile/sessions/{handle}", () -> List.of(session(sessions, caller(callers, "it"))));
    }

    /** Of pages and of the API alike. */
    private void put(String path, Supplier<String> maker) {
        String key = path.replaceAll("\\{id}", "");
        Supplier<List<String>> once = () -> {
            if (!made.containsKey(key)) {
                made.put(key, List.of(maker.get()));
            }
            return made.get(key);
        };
        makers.put(path, once);
        makers.put("/api/v1" + path, once);
    }

    /** The path with ids of others in place of its variables; nothing where the table does not know such a thing. */
    Optional<List<String>> filled(String path) {
        return makers.keySet().stream()
                .filter(path::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(known -> made(known).stream()
                        .map(id -> path.replace(known, known.substring(0, known.indexOf('{')) + id)
                                .replaceAll("\\{(page|n|attempt|version)}", "1"))
                        .toList());
    }

    private List<String> made(String known) {
        if (!made.containsKey(known)) {
            made.put(known, makers.get(known).get());
        }
        return made.get(known);
    }

    /** Of the head office, so that the manager of a store has nothing to do with it. */
    private String contract() {
        return new ContractCases(api).submitted("marketing", ContractCases.card(Map.of("title", SECRET)));
    }

    private String contractorOrder() {
        Outwork outwork = new Outwork(api);
        return outwork.given("it", outwork.file("employee", "it", SECRET))
                .path("id")
                .asText();
    }

    private String power() {
        return new PowerCases(api).signed("marketing", PowerCases.form(Map.of("purpose", SECRET)));
    }

    private String plan() {
        return new RecurringCases(api)
                .planned("marketing", RecurringCases.monthly(Map.of("title", SECRET, "startsOn", "2035-01-01")))
                .path("id")
                .asText();
    }

    private String claim() {
        byte[] file = (SECRET + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return new ClaimCases(api)
                .send("marketing", "claim.txt", file, Map.of("about", SECRET))
                .json()
                .path("id")
                .asText();
    }

    private String packed() {
        return new PackageCases(api)
                .make("accountant", "GOODS", "title", SECRET)
                .path("id")
                .asText();
    }

    private String view() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into saved_view values (:id, 'it', '/contracts', :name, '', '2026-01-01')")
                .param("id", id)
                .param("name", SECRET + id)
                .update();
        return id.toString();
    }

    private String vote() {
        ContractCases cases = new ContractCases(api);
        return cases.pending(contract()).get(0).path("id").asText();
    }

    String request() {
        return new Incidents(api).file("employee", SECRET, SITE);
    }

    private String absence() {
        return api.as("it")
                .post("/api/v1/absences", Map.of("from", "2031-01-09", "to", "2031-01-10", "deputies", List.of()))
                .json()
                .path("id")
                .asText();
    }

    private String task() {
        return new Incidents(api).task("it", request()).path("id").asText();
    }

    String document() {
        return new Uploads(api)
                .read(SECRET + ".pdf", Uploads.textPdf(Uploads.newInvoice()))
                .path("id")
                .asText();
    }

    private String attachment() {
        return api.as("employee")
                .upload(
                        "/api/v1/requests/" + request() + "/documents",
                        SECRET + ".txt",
                        SECRET.getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .json()
                .path("documentId")
                .asText();
    }

    private String counterparty() {
        String kpp = "990" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        return api.as("accountant")
                .post("/api/v1/counterparties", Map.of("name", SECRET, "inn", "7707083893", "kpp", kpp))
                .json()
                .path("id")
                .asText();
    }

    String asset() {
        return api.as("it")
                .post(
                        "/api/v1/assets",
                        Map.of("number", "A-" + UUID.randomUUID(), "name", SECRET, "type", "climate", "site", SITE))
                .json()
                .path("id")
                .asText();
    }

    private static String brought(Imports imports, Import<?> register, Caller caller, String table) {
        return imports.bring(caller, register, new TableFile("table.csv", table.getBytes(StandardCharsets.UTF_8)))
                .id()
                .toString();
    }

    private String notification() {
        request();
        return jdbc.sql("select id::text from notification where recipient = 'it' order by at desc limit 1")
                .query(String.class)
                .single();
    }

    private String upload() {
        return api.as("admin")
                .upload(
                        "/api/v1/admin/processes",
                        "p.zip",
                        SamplePackages.zip(SamplePackages.sound("it/routing")),
                        Map.of("dryRun", "true"))
                .json()
                .path("id")
                .asText();
    }

    private static String token(ApiTokens tokens, Caller owner) {
        return tokens.create(owner, SECRET, 1).token().id().toString();
    }

    private String session(Sessions sessions, Caller owner) {
        new Window(api.base()).signIn("it", "it");
        return sessions.of(owner, "").get(0).mark().handle();
    }

    private static Caller caller(Callers callers, String login) {
        return callers.of(login).orElseThrow();
    }
}
