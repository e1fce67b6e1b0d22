package io.marshrut.documentpackages;

import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks a site for what a package lacks, and ends that by itself once it is there; in the caller's transaction. */
@Component
class SiteRequests {

    private final SiteRequestRows rows;
    private final ProcessPackages packages;
    private final Processes processes;
    private final Journal journal;
    private final Clock clock;

    SiteRequests(SiteRequestRows rows, ProcessPackages packages, Processes processes, Journal journal, Clock clock) {
        this.rows = rows;
        this.packages = packages;
        this.processes = processes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of a package, the latest first. */
    List<SiteRequest> of(UUID packageId) {
        return rows.of(packageId);
    }

    /** Asks for all that is missing; nothing happens where that is asked for already. */
    void ask(Caller caller, DocumentPackage held, PackageLook look, String comment) {
        if (rows.open(held.id()).isPresent()) {
            return;
        }
        SiteRequest asked = new SiteRequest(
                Ids.next(),
                held.id(),
                look.missing(),
                caller.login(),
                clock.instant(),
                comment,
                null,
                null,
                null,
                null,
                null);
        rows.insert(asked);
        LocalText what = words(look, asked.missing());
        journal.record(caller, Subject.of(DocumentPackage.SUBJECT, held.id()), "package.asked")
                .comment(comment)
                .detail("what.ru", what.ru())
                .detail("what.en", what.en())
                .write();
        rows.started(
                asked.id(),
                processes
                        .start(
                                packages.latest(DocumentPackage.KIND).orElseThrow(),
                                asked.id().toString(),
                                Map.of("initiator", caller.login(), "site", held.site()))
                        .instanceId());
    }

    /** Ends what was brought. */
    void follow(DocumentPackage held, PackageLook look) {
        rows.open(held.id())
                .filter(open -> Collections.disjoint(open.missing(), look.missing()))
                .ifPresent(open -> {
                    end(open, SiteRequest.Outcome.BROUGHT);
                    journal.record(Caller.system(), Subject.of(DocumentPackage.SUBJECT, held.id()), "package.brought")
                            .write();
                });
    }

    /** Asks by itself where that is all that is left to do, unless it was asked for before. */
    void askAtLast(DocumentPackage held, PackageLook look) {
        if (look.onlyLacks()
                && rows.of(held.id()).stream().noneMatch(one -> one.missing().containsAll(look.missing()))) {
            ask(Caller.system(), held, look, null);
        }
    }

    /** Of a package that is open no more. */
    void withdraw(UUID packageId) {
        rows.open(packageId).ifPresent(open -> end(open, SiteRequest.Outcome.WITHDRAWN));
    }

    private void end(SiteRequest open, SiteRequest.Outcome outcome) {
        rows.end(open.id(), outcome, null, null, clock.instant());
        processes.cancel(open.instanceId(), outcome.name());
    }

    /** What is missing, as one text. */
    static LocalText words(PackageLook look, List<String> keys) {
        List<LocalText> titles = look.required().stream()
                .filter(one -> keys.contains(one.key()))
                .map(Requirement::title)
                .toList();
        return new LocalText(
                titles.stream().map(LocalText::ru).collect(Collectors.joining(", ")),
                titles.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }
}
