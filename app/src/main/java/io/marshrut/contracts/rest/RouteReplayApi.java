package io.marshrut.contracts.rest;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import io.marshrut.contracts.ReplayReport;
import io.marshrut.contracts.ReplayReport.Outcome;
import io.marshrut.contracts.ReplayReport.Replayed;
import io.marshrut.contracts.RouteReplay;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /contracts/routes/replay}: how the contracts of a period would have gone by changed tables. */
@RestController
@RequestMapping("/api/v1/contracts/routes")
class RouteReplayApi {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    record Stage(String key, String title, StageMode mode, List<String> approvers, String sla, boolean required) {}

    /**
     * @param because null where the caller may not read the contract
     * @param route null where there is none
     * @param error why there is none, else null
     */
    record Way(String route, String title, String because, List<Stage> stages, String error) {}

    /** @param title null where the caller may not read the contract */
    record Contract(
            UUID id,
            String number,
            String title,
            boolean changed,
            Way before,
            Way after,
            List<String> appears,
            List<String> vanishes,
            List<String> stagesAppear,
            List<String> stagesVanish) {}

    record Summary(
            int contracts,
            long changed,
            Map<String, Long> appears,
            Map<String, Long> vanishes,
            Map<String, Long> stagesAppear,
            Map<String, Long> stagesVanish,
            long errors) {}

    record Answer(List<Contract> contracts, Summary summary) {}

    private final RouteReplay replay;
    private final Texts texts;

    RouteReplayApi(RouteReplay replay, Texts texts) {
        this.replay = replay;
        this.texts = texts;
    }

    @PostMapping("/replay")
    Answer replay(
            Caller caller, @RequestPart MultipartFile dmn, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        ReplayReport report = replay.replay(caller, bytes(dmn), from, to);
        return new Answer(
                report.contracts().stream()
                        .map(contract -> contract(contract, caller))
                        .toList(),
                new Summary(
                        report.contracts().size(),
                        report.changed(),
                        report.sum(Replayed::appears),
                        report.sum(Replayed::vanishes),
                        report.sum(Replayed::stagesAppear),
                        report.sum(Replayed::stagesVanish),
                        report.errors()));
    }

    private Contract contract(Replayed replayed, Caller caller) {
        return new Contract(
                replayed.contract().id(),
                replayed.contract().number(),
                replayed.open() ? replayed.contract().title() : null,
                replayed.changed(),
                way(replayed.before(), replayed.open(), caller),
                way(replayed.after(), replayed.open(), caller),
                replayed.appears(),
                replayed.vanishes(),
                replayed.stagesAppear(),
                replayed.stagesVanish());
    }

    private Way way(Outcome outcome, boolean open, Caller caller) {
        return outcome.route() == null
                ? new Way(null, null, null, List.of(), texts.of(outcome.problem(), caller.locale()))
                : new Way(
                        outcome.route().key(),
                        outcome.route().title().in(caller.locale()),
                        open ? outcome.route().because().in(caller.locale()) : null,
                        outcome.route().stages().stream()
                                .map(stage -> stage(stage, caller))
                                .toList(),
                        null);
    }

    private static Stage stage(RouteStage stage, Caller caller) {
        return new Stage(
                stage.key(),
                stage.title().in(caller.locale()),
                stage.mode(),
                stage.approvers().stream().map(ApproverRef::toString).toList(),
                stage.sla(),
                stage.required());
    }

    private static byte[] bytes(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Problem.tooLarge(MOST_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
