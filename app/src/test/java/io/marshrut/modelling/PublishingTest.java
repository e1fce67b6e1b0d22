package io.marshrut.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.modelling.model.PackageFiles;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** An upload becomes the version of new cases, and of those alone. */
@PortalTest
class PublishingTest {

    private static final String PROCESSES = "/api/v1/admin/processes";

    @Autowired
    Api api;

    @Autowired
    Journal journal;

    @Autowired
    ProcessLibrary library;

    @Autowired
    Callers callers;

    @Autowired
    @Qualifier("packageDeployer")
    SmartInitializingSingleton deployer;

    @Autowired
    io.marshrut.engine.ProcessPackages engine;

    @Autowired
    HouseVocabulary vocabulary;

    @Autowired
    io.marshrut.engine.ModelSchema schema;

    @Test
    void everyRunningPackageIsSoundWithTheWordsOfTheRunningPortal() {
        var check = new io.marshrut.modelling.rules.PackageCheck(schema);
        engine.latest()
                .forEach(kind -> assertThat(
                                check.check(new PackageFiles(kind.kind(), engine.files(kind)), vocabulary.words()))
                        .as(kind.kind())
                        .noneMatch(io.marshrut.modelling.rules.Finding.Refusal.class::isInstance));
    }

    @Test
    void aCaseEndsOnItsVersionAndNewRequestsTakeTheNewOne() {
        PackageFiles first = SamplePackages.ticketAs("versions");
        assertThat(publish(first).json().path("version").asInt()).isEqualTo(1);
        String old = file("it/versions");

        PackageFiles second = SamplePackages.changed(
                first, "versions.bpmn", "POSITIVE | Решено сразу | Solved at once", "POSITIVE | Готово | Ready");
        Api.Answer published = publish(second);
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        assertThat(published.json().path("version").asInt()).isEqualTo(2);
        assertThat(published.json().path("differences").get(0).path("id").asText())
                .isEqualTo("triage");
        String young = file("it/versions");

        assertThat(running("it/versions")).containsExactly(1L, 1L);
        assertThat(solveTitle(old)).isEqualTo("Решено сразу");
        assertThat(solveTitle(young)).isEqualTo("Готово");
        Incidents incidents = new Incidents(api);
        assertThat(incidents
                        .decide("it", incidents.task("it", old), "solve", "Сделано")
                        .status())
                .isEqualTo(200);
        assertThat(incidents.request("employee", old).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(running("it/versions")).containsExactly(1L, 0L);
        assertThat(journal.of(new Subject(ProcessLibrary.SUBJECT, "it/versions")))
                .extracting(entry -> entry.event() + " " + entry.actor() + " "
                        + entry.details().get("version"))
                .containsExactly("process.published admin 1", "process.published admin 2");
    }

    @Test
    void aRestartDoesNotGoBackToTheVersionOfTheRelease() {
        PackageFiles changed = SamplePackages.changed(
                SamplePackages.sound("it/incident"), "catalog.yaml", "does not work", "does not work any more");
        assertThat(publish(changed).status()).isIn(201, 422);
        String definition = engine.latest("it/incident").orElseThrow().definitionId();

        deployer.afterSingletonsInstantiated();

        var running = engine.latest("it/incident").orElseThrow();
        assertThat(running.definitionId()).isEqualTo(definition);
        assertThat(new String(engine.files(running).get("catalog.yaml"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("any more");
        assertThat(library.kinds(callers.of("admin").orElseThrow()))
                .filteredOn(PublishedKind::releaseDiffers)
                .extracting(PublishedKind::kind)
                .containsExactly("it/incident");
    }

    @Test
    void theVersionOfTheReleaseIsComparedLikeAnUpload() {
        Caller admin = callers.of("admin").orElseThrow();

        PackageReport report = library.report(admin, library.uploadReleased(admin, "it/new-user"));

        assertThat(report.isSound()).isTrue();
        assertThat(report.changesAnything()).isFalse();
        assertThatThrownBy(() -> library.uploadReleased(admin, "it/no-such-kind"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aBrokenPackageIsRefusedWithItsSentencesAndNothingIsPublished() {
        PackageFiles broken =
                SamplePackages.changed(SamplePackages.ticketAs("broken"), "broken.bpmn", "\"PT2H\"", "\"soon\"");

        Api.Answer answer = publish(broken);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid_package");
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("broken.bpmn#triage");
        assertThat(answer.json().path("errors").get(0).path("message").asText())
                .isEqualTo("Этап «Первая линия» (triage): срок «soon» непонятен. Пишите PT8H, PT1H30M или P3D.");
        assertThat(engine.latest("it/broken")).isEmpty();
    }

    @Test
    void aDryRunPublishesNothing() {
        Api.Answer answer = api.as("admin")
                .upload(
                        PROCESSES,
                        "p.zip",
                        SamplePackages.zip(SamplePackages.ticketAs("dry")),
                        Map.of("dryRun", "true"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("sound").asBoolean()).isTrue();
        assertThat(engine.latest("it/dry")).isEmpty();
    }

    @Test
    void thatWhichChangesNothingIsNotPublishedAgain() {
        PackageFiles files = SamplePackages.ticketAs("same");
        publish(files);

        assertThat(publish(files).code()).isEqualTo("nothing_changed");
    }

    @Test
    void otherThanAdministratorsGetNowhere() {
        byte[] zip = SamplePackages.zip(SamplePackages.ticketAs("forbidden"));

        assertThat(api.as("it").upload(PROCESSES, "p.zip", zip, Map.of()).status())
                .isEqualTo(403);
        assertThat(api.as("director").get(PROCESSES).status()).isEqualTo(403);
        assertThat(api.as("admin")
                        .upload(PROCESSES, "p.zip", new byte[] {1, 2, 3, 4}, Map.of())
                        .code())
                .isEqualTo("archive_not_zip");
    }

    private Api.Answer publish(PackageFiles files) {
        return api.as("admin").upload(PROCESSES, "p.zip", SamplePackages.zip(files), Map.of());
    }

    private String file(String kind) {
        Api.Answer answer = api.as("employee")
                .post("/api/v1/requests", Map.of("kind", kind, "fields", Incidents.fields(Incidents.title())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private String solveTitle(String request) {
        for (JsonNode decision : new Incidents(api).task("it", request).path("decisions")) {
            if (decision.path("key").asText().equals("solve")) {
                return decision.path("title").asText();
            }
        }
        throw new AssertionError("no such decision");
    }

    private List<Long> running(String kind) {
        for (JsonNode one : api.as("admin").get(PROCESSES).json()) {
            if (one.path("kind").asText().equals(kind)) {
                return one.path("versions").findValues("running").stream()
                        .map(JsonNode::asLong)
                        .toList();
            }
        }
        return List.of();
    }
}
