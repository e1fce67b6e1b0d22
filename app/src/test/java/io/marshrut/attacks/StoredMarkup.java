package io.marshrut.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.assets.AssetImport;
import io.marshrut.counterparties.CounterpartyImport;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.Uploads;
import io.marshrut.tables.Import;
import io.marshrut.tables.Imports;
import io.marshrut.tables.TableFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Markup, expressions and formulas in every text that a person may write, each written by whoever may. */
class StoredMarkup {

    static final String WORD = "attack" + UUID.randomUUID().toString().substring(0, 8);

    /** Closes attributes and elements, makes an element that is found again, and an expression that would be 604871729. */
    static final String MARKUP = "\"'></a><img data-attack src=x onerror=a()>${7777*77777} " + WORD;

    private static final List<String> FORMULAS =
            List.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1;1)", "\t=1+1", " =1+1", "'=1+1");

    private static final String PROGRAM = "svc-" + WORD;

    private static final String SITE = "SPB-01";

    private final Api api;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Callers callers;
    private final Imports imports;
    private final CounterpartyImport counterpartyImport;
    private final AssetImport assetImport;
    private final Map<String, String> made = new HashMap<>();
    private final String writer = "attack-" + UUID.randomUUID();

    StoredMarkup(
            Api api,
            Organisation organisation,
            Accounts accounts,
            Callers callers,
            Imports imports,
            CounterpartyImport counterpartyImport,
            AssetImport assetImport) {
        this.api = api;
        this.organisation = organisation;
        this.accounts = accounts;
        this.callers = callers;
        this.imports = imports;
        this.counterpartyImport = counterpartyImport;
        this.assetImport = assetImport;
    }

    /** Login of the employee whose name it is and who files the request. */
    String writer() {
        return writer;
    }

    /** Writes it everywhere. */
    void write() {
        organisation.add(new Organisation.NewEmployee(
                writer,
                MARKUP,
                "<b data-attack>Имя",
                "<b data-attack>Отчество",
                writer + "@masterovoy.example",
                "ST-SPB-01",
                "cashier",
                SITE,
                null,
                List.of("it")));
        accounts.setWellKnownPassword(writer, writer);

        made.put("{request}", request());
        made.put("{document}", document());
        made.put("{counterparty}", counterparty(MARKUP, "7707083893"));
        made.put("{asset}", asset(MARKUP));
        FORMULAS.forEach(formula -> {
            counterparty(formula + " " + WORD, "7707083893");
            asset(formula + " " + WORD);
        });
        made.put(
                "{counterparties}",
                brought(
                        counterpartyImport,
                        "accountant",
                        "Наименование;ИНН;" + quoted(MARKUP) + "\n" + quoted(MARKUP) + ";" + quoted(MARKUP) + ";"
                                + quoted(MARKUP)));
        made.put(
                "{assets}",
                brought(
                        assetImport,
                        "it",
                        "Инвентарный номер;Наименование;Вид;Площадка\n" + quoted(MARKUP) + ";" + quoted(MARKUP) + ";"
                                + quoted(MARKUP) + ";" + quoted(MARKUP)));
        Intruder admin = Intruder.as(api, "admin");
        taken(admin.post("/admin/asset-types", Map.of("code", WORD, "nameRu", MARKUP, "nameEn", MARKUP)));
        taken(admin.post("/admin/groups", Map.of("group", MARKUP, "role", "lawyer")));
        taken(admin.post("/admin/positions/new", Map.of("nameRu", MARKUP, "nameEn", MARKUP)));
        taken(admin.post(
                "/admin/calendars/new",
                Map.of(
                        "code", "attacked",
                        "nameRu", MARKUP,
                        "nameEn", MARKUP,
                        "production", "true",
                        "opens", "09:00",
                        "closes", "18:00")));
        taken(admin.post("/admin/tokens", Map.of("login", PROGRAM, "name", MARKUP, "roles", "lawyer")));
        taken(admin.post("/admin/tokens/" + PROGRAM + "/tokens", Map.of("name", MARKUP, "days", "1")));
        taken(Intruder.as(api, writer).post("/profile/tokens", Map.of("name", MARKUP, "days", "1")));
        waiting();
    }

    /** A path with what was made in place of its variables. */
    String filled(String path) {
        String filled = path.replace("{word}", WORD);
        for (Map.Entry<String, String> one : made.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }

    private String request() {
        Map<String, Object> fields = Incidents.fields(MARKUP);
        fields.put("workplace", MARKUP);
        fields.put("details", MARKUP);
        Api.Answer filed = api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", fields));
        if (filed.status() == 422) {
            fields.remove("details");
            filed = api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", fields));
        }
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String id = filed.json().path("id").asText();
        api.as(writer).post("/api/v1/requests/" + id + "/comments", Map.of("text", MARKUP));
        // a form's quotes would end the name, so without them
        api.as(writer)
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        MARKUP.replace("\"", "").replace("/", "") + ".html",
                        ("<script>" + WORD + "</script>").getBytes(StandardCharsets.UTF_8),
                        Map.of());
        Incidents incidents = new Incidents(api);
        Api.Answer asked = incidents.decide("it", incidents.task("it", id), "need-info", MARKUP);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return id;
    }

    /** Waits for whoever of the group takes it. */
    private void waiting() {
        api.as(writer).post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields(MARKUP)));
    }

    private static void taken(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private String document() {
        Uploads uploads = new Uploads(api);
        String id = uploads.read(
                        MARKUP.replace("\"", "").replace("/", "") + ".pdf", Uploads.textPdf(Uploads.newInvoice()))
                .path("id")
                .asText();
        Map<String, Object> verification = new HashMap<>(Map.of("documentType", "INVOICE", "accept", true));
        verification.put("fields", Map.of("sellerName", MARKUP, "basis", MARKUP, "number", MARKUP.substring(0, 20)));
        verification.put("comment", MARKUP);
        Api.Answer verified = api.as("accountant").post("/api/v1/documents/" + id + "/verification", verification);
        assertThat(verified.status()).as(verified.text()).isIn(200, 422);
        return id;
    }

    private String counterparty(String text, String inn) {
        String kpp = "990" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000));
        Api.Answer added = api.as("accountant")
                .post(
                        "/api/v1/counterparties",
                        Map.of("name", text, "inn", inn, "kpp", kpp, "address", text, "contact", text, "notes", text));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private String asset(String text) {
        Api.Answer added = api.as("it")
                .post(
                        "/api/v1/assets",
                        Map.of(
                                "number",
                                (text.equals(MARKUP) ? "<img data-attack>" : text.replace(WORD, ""))
                                        + UUID.randomUUID().toString().substring(0, 20),
                                "name",
                                text,
                                "type",
                                "climate",
                                "site",
                                SITE,
                                "place",
                                text,
                                "supplier",
                                text,
                                "notes",
                                text));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.json().path("id").asText();
    }

    private String brought(Import<?> register, String login, String table) {
        return imports.bring(
                        callers.of(login).orElseThrow(),
                        register,
                        new TableFile(MARKUP + ".csv", table.getBytes(StandardCharsets.UTF_8)))
                .id()
                .toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
