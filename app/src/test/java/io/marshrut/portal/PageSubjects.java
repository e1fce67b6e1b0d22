package io.marshrut.portal;

import io.marshrut.modelling.SamplePackages;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.support.Api;
import io.marshrut.support.ClaimCases;
import io.marshrut.support.Incidents;
import io.marshrut.support.Newcomers;
import io.marshrut.support.Outwork;
import io.marshrut.support.PackageCases;
import io.marshrut.support.PowerCases;
import io.marshrut.support.RecurringCases;
import io.marshrut.support.Renderings;
import io.marshrut.support.Uploads;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What pages are about: made when a path first names it. */
final class PageSubjects {

    private final Api api;
    private String request;
    private String document;
    private String secret;
    private String returned;
    private String newcomer;
    private String rendered;
    private String power;
    private String plan;
    private String claim;
    private String packed;
    private final Registers registers;
    private final ContractsShown contracts;
    private final Renderings renderings;

    PageSubjects(Api api, Registers registers, Renderings renderings) {
        this.renderings = renderings;
        this.registers = registers;
        this.contracts = new ContractsShown(api);
        this.api = api;
    }

    /** The path with real ids in place of {@code {names}}. */
    String filled(String named) {
        String path = contracts.filled(registers.filled(named));
        if (path.contains("{outwork}")) {
            Outwork outwork = new Outwork(api);
            return path.replace(
                    "{outwork}", outwork.task("it", outwork.file("employee", "it", "Работы " + Outwork.mark())));
        }
        if (path.contains("{plan}")) {
            return path.replace("{plan}", plan());
        }
        if (path.contains("{claim}")) {
            return path.replace("{claim}", claim());
        }
        if (path.contains("{packed}")) {
            return path.replace("{packed}", packed());
        }
        if (path.contains("{power}")) {
            return path.replace("{power}", power());
        }
        if (path.contains("{rendered}") || path.contains("{unreadable}")) {
            return path.replace("{rendered}", rendered()).replace("{unreadable}", unreadable());
        }
        if (path.contains("{returned}") || path.contains("{rework}") || path.contains("{newcomer}")) {
            return path.replace("{returned}", returned())
                    .replace(
                            "{rework}",
                            newcomers()
                                    .task("employee", returned(), "rework")
                                    .path("id")
                                    .asText())
                    .replace("{newcomer}", newcomer());
        }
        String filled = path.replace("{request}", ticket())
                .replace("{document}", path.contains("{document}") ? scan() : "")
                .replace("{secret}", path.contains("{secret}") ? secret() : "");
        if (filled.contains("{sound-package}")) {
            return filled.replace("{sound-package}", packages("PT2H", "PT4H"));
        }
        return filled.contains("{broken-package}") ? filled.replace("{broken-package}", packages("PT2H", "2")) : filled;
    }

    private String packages(String sla, String other) {
        PackageFiles changed = SamplePackages.changed(SamplePackages.sound("it/incident"), "incident.bpmn", sla, other);
        return api.as("admin")
                .upload("/api/v1/admin/processes", "p.zip", SamplePackages.zip(changed), Map.of("dryRun", "true"))
                .json()
                .path("id")
                .asText();
    }

    private String plan() {
        if (plan == null) {
            plan = new RecurringCases(api)
                    .planned("employee", RecurringCases.monthly(Map.of("startsOn", "2035-01-01", "sites", List.of())))
                    .path("id")
                    .asText();
        }
        return plan;
    }

    /** One that ends soon. */
    /** Read, and waiting for a lawyer. */
    private String claim() {
        if (claim == null) {
            ClaimCases cases = new ClaimCases(api).withWorker();
            claim = cases.bring("employee", "claim.jpg", ClaimCases.photo("5", "990"));
            cases.drafted(claim);
        }
        return claim;
    }

    /** A package with a document, that lacks something. */
    private String packed() {
        if (packed == null) {
            packed = new PackageCases(api)
                    .make("accountant", "GOODS", "title", "Поставка плитки", "documents", List.of(scan()))
                    .path("id")
                    .asText();
        }
        return packed;
    }

    private String power() {
        if (power == null) {
            String soon = LocalDate.now().plusDays(12).toString();
            power = new PowerCases(api)
                    .signed(
                            "employee",
                            PowerCases.form(
                                    Map.of("until", soon, "beforeWhom", "ООО «Керамика»", "substitution", true)));
        }
        return power;
    }

    private String rendered() {
        if (rendered == null) {
            rendered = renderings.rendered("Договор поставки.docx", OfficeFiles.docx("Договор поставки № 42"));
        }
        return rendered;
    }

    private String unreadable() {
        return renderings.rendered("Договор.html", "<html><body>Договор".getBytes(StandardCharsets.UTF_8));
    }

    private String scan() {
        if (document == null) {
            document = new Uploads(api)
                    .read("scan.pdf", Uploads.textPdf(Uploads.newInvoice()))
                    .path("id")
                    .asText();
        }
        return document;
    }

    /** One that only three people see. */
    private String secret() {
        if (secret == null) {
            secret = new Uploads(api)
                    .read("secret.pdf", Uploads.textPdf(Uploads.newInvoice()))
                    .path("id")
                    .asText();
            api.as("accountant")
                    .call(
                            "PUT",
                            "/api/v1/documents/" + secret + "/secrecy",
                            Map.of("readers", List.of("director", "lawyer")));
        }
        return secret;
    }

    /** A newcomer's request that waits for its correction. */
    private String returned() {
        if (returned == null) {
            String id = newcomers().file("employee");
            newcomers().decide("manager", id, "approval", "return", "Укажите должность точнее");
            returned = id;
        }
        return returned;
    }

    /** One that is being worked on: a document is missing. */
    private String newcomer() {
        if (newcomer == null) {
            String id = newcomers().file("employee");
            newcomers().decide("manager", id, "approval", "approve", null);
            newcomer = id;
        }
        return newcomer;
    }

    private Newcomers newcomers() {
        return new Newcomers(api);
    }

    /** A ticket that waits for its initiator's answer. */
    String ticket() {
        if (request == null) {
            Incidents incidents = new Incidents(api);
            String id = incidents.file("employee", "Касса 3 не печатает чек");
            incidents.decide("it", incidents.task("it", id), "need-info", "Какая модель кассы?");
            request = id;
        }
        return request;
    }
}
