package io.marshrut.contracts.web;

import io.marshrut.contracts.ReplayReport;
import io.marshrut.contracts.ReplayReport.Outcome;
import io.marshrut.contracts.ReplayReport.Replayed;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A replay as a page shows it: {@code replayed}. */
public final class ReplayPage {

    private static final int SHOWN = 200;

    /** An approver in words, and in how many contracts. */
    public record Sum(String approver, long contracts) {}

    private final ReplayReport report;
    private final ApproverWords approvers;
    private final Texts texts;
    private final Caller reader;

    ReplayPage(ReplayReport report, ApproverWords approvers, Texts texts, Caller reader) {
        this.report = report;
        this.approvers = approvers;
        this.texts = texts;
        this.reader = reader;
    }

    public int contracts() {
        return report.contracts().size();
    }

    public long changed() {
        return report.changed();
    }

    public long errors() {
        return report.errors();
    }

    public List<Sum> appears() {
        return sums(report.sum(Replayed::appears));
    }

    public List<Sum> vanishes() {
        return sums(report.sum(Replayed::vanishes));
    }

    /** Those whose route changes, the ones left without a route first. */
    public List<Replayed> lines() {
        return report.contracts().stream()
                .filter(Replayed::changed)
                .sorted(Comparator.comparing(Replayed::failed).reversed())
                .limit(SHOWN)
                .toList();
    }

    public boolean cut() {
        return report.changed() > SHOWN;
    }

    public int shown() {
        return SHOWN;
    }

    public List<String> appears(Replayed line) {
        return words(line.appears());
    }

    public List<String> vanishes(Replayed line) {
        return words(line.vanishes());
    }

    /** Why there is no route. */
    public String problem(Outcome outcome) {
        return texts.of(outcome.problem(), reader.locale());
    }

    /** The titles of the stages, in their order. */
    public String stages(Outcome outcome) {
        return String.join(
                " → ",
                outcome.route().stages().stream()
                        .map(stage -> stage.title().in(reader.locale()))
                        .toList());
    }

    private List<String> words(List<String> refs) {
        return refs.stream().map(ref -> approvers.of(ref, reader.locale())).toList();
    }

    private List<Sum> sums(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Sum(approvers.of(sum.getKey(), reader.locale()), sum.getValue()))
                .sorted(Comparator.comparingLong(Sum::contracts).reversed())
                .toList();
    }
}
