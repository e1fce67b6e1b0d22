package io.marshrut.contracts.web;

import io.marshrut.approvals.ApprovalRound;
import io.marshrut.approvals.ApprovalStage;
import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Remark;
import io.marshrut.approvals.StageMode;
import io.marshrut.approvals.Vote;
import io.marshrut.approvals.VoteDecision;
import io.marshrut.approvals.VoteState;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractSignature;
import io.marshrut.contracts.ContractVersion;
import io.marshrut.contracts.ContractView;
import io.marshrut.directory.Companies;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.Formats;
import io.marshrut.templates.sheet.SheetContents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the approval sheet of a contract together, in the reader's language. */
@Component
class SheetOf {

    private final Directory directory;
    private final Companies companies;
    private final Texts texts;
    private final Clock clock;

    SheetOf(Directory directory, Companies companies, Texts texts, Clock clock) {
        this.directory = directory;
        this.companies = companies;
        this.texts = texts;
        this.clock = clock;
    }

    SheetContents contents(Caller caller, ContractView view) {
        return new Writing(caller, view).contents();
    }

    /** One sheet being written. */
    private final class Writing {

        private final Caller caller;
        private final ContractView view;
        private final Locale language;
        private final Map<String, Employee> people;
        private final Map<Integer, ContractVersion> versions;

        private Writing(Caller caller, ContractView view) {
            this.caller = caller;
            this.view = view;
            this.language = caller.locale();
            this.people = directory.employees(logins(view));
            this.versions =
                    view.versions().stream().collect(Collectors.toMap(ContractVersion::version, Function.identity()));
        }

        private SheetContents contents() {
            return new SheetContents(
                    companies.name(),
                    subject(),
                    // several approvals of one contract: one that was taken back and submitted anew
                    view.approvals().stream()
                            .sorted(Comparator.comparing(one -> one.approval().startedAt()))
                            .flatMap(approval -> approval.rounds().stream().map(round -> round(approval, round)))
                            .toList(),
                    view.signatures().stream().map(this::signature).toList(),
                    caller.zone(),
                    new SheetContents.Making(clock.instant(), caller.name()));
        }

        private SheetContents.Subject subject() {
            Contract contract = view.contract();
            Formats formats = new Formats(texts, caller, clock.instant());
            return new SheetContents.Subject(
                    contract.title(),
                    contract.number(),
                    view.type().title().in(language),
                    view.counterparty().name() + ", "
                            + texts.get(
                                    "counterparties.codes.inn",
                                    language,
                                    view.counterparty().inn()),
                    contract.amount() == null ? null : formats.money(contract.amount(), contract.currency()),
                    directory
                            .findSite(contract.site())
                            .map(site -> site.name().in(language))
                            .orElse(contract.site()),
                    directory.departments().stream()
                            .filter(one -> one.code().equals(contract.department()))
                            .map(Department::name)
                            .map(name -> name.in(language))
                            .findFirst()
                            .orElse(null),
                    name(contract.initiator()),
                    texts.get("contracts.status." + contract.status(), language));
        }

        private SheetContents.Round round(ApprovalView approval, ApprovalRound round) {
            ContractVersion file = versions.get(round.version());
            return new SheetContents.Round(
                    round.number(),
                    new SheetContents.Version(round.version(), file == null ? "" : file.fileName(), round.sha256()),
                    round.startedAt(),
                    round.endedAt(),
                    round.title().in(language),
                    round.because().in(language),
                    approval.stagesOf(round.number()).stream()
                            .map(stage -> stage(approval, stage))
                            .toList(),
                    remarks(approval, round));
        }

        private SheetContents.Stage stage(ApprovalView approval, ApprovalStage stage) {
            List<Vote> votes = approval.votesOf(stage).stream()
                    .filter(vote -> vote.state() != VoteState.WITHDRAWN && vote.state() != VoteState.UNCAST)
                    .toList();
            String mode = stage.rule().mode() == StageMode.QUORUM
                    ? texts.get("approvals.mode.QUORUM", language, stage.rule().quorum(), votes.size())
                    : texts.get("approvals.mode." + stage.rule().mode(), language);
            return new SheetContents.Stage(
                    stage.rule().title().in(language),
                    mode,
                    stage.rule().required(),
                    votes.stream().map(vote -> vote(approval, vote)).toList());
        }

        private SheetContents.Vote vote(ApprovalView approval, Vote vote) {
            String login = vote.decidedBy() == null ? vote.voter().login() : vote.decidedBy();
            return new SheetContents.Vote(
                    login == null ? vote.voter().approver() : name(login),
                    login == null ? null : position(login),
                    vote.onBehalfOf() == null ? null : name(vote.onBehalfOf()),
                    vote.because().in(language),
                    outcome(vote.decision()),
                    vote.decision() == null
                            ? texts.get("approvals.vote-state." + vote.state(), language)
                            : texts.get("approvals.decided." + vote.decision().key(), language),
                    vote.comment(),
                    vote.decidedAt(),
                    vote.addedBy() == null ? null : name(vote.addedBy()),
                    delegatedBy(vote),
                    vote.carriedFrom() == null
                            ? null
                            : approval.vote(vote.carriedFrom()).map(Vote::round).orElse(null));
        }

        /** Whose vote it was, where somebody else cast it in their own name. */
        private String delegatedBy(Vote vote) {
            String asked = vote.voter().login();
            boolean byAnother = asked != null
                    && vote.decidedBy() != null
                    && vote.onBehalfOf() == null
                    && !asked.equals(vote.decidedBy());
            return byAnother ? name(asked) : null;
        }

        private List<SheetContents.Remark> remarks(ApprovalView approval, ApprovalRound round) {
            List<SheetContents.Remark> told = new ArrayList<>();
            int number = 0;
            for (Remark remark : approval.remarks()) {
                number++;
                if (remark.round() == round.number()) {
                    told.add(new SheetContents.Remark(
                            number, name(remark.author()), remark.text(), remark.page(), answer(remark)));
                }
            }
            return told;
        }

        private SheetContents.Answer answer(Remark remark) {
            return remark.isAnswered()
                    ? new SheetContents.Answer(
                            remark.accepted(), remark.answer(), name(remark.answeredBy()), remark.answeredAt())
                    : null;
        }

        private SheetContents.Signature signature(ContractSignature signature) {
            return new SheetContents.Signature(
                    name(signature.signedBy()),
                    position(signature.signedBy()),
                    signature.signedAt(),
                    signature.kind() == ContractSignature.Kind.SIMPLE
                            ? SheetContents.Method.SIMPLE_ELECTRONIC
                            : SheetContents.Method.PAPER,
                    signature.sha256());
        }

        private String name(String login) {
            Employee person = people.get(login);
            return person == null ? login : person.name();
        }

        private String position(String login) {
            Employee person = people.get(login);
            return person == null ? null : person.position().in(language);
        }
    }

    private static SheetContents.Outcome outcome(VoteDecision decision) {
        if (decision == null) {
            return SheetContents.Outcome.AWAITED;
        }
        return switch (decision) {
            case APPROVE, ACKNOWLEDGE -> SheetContents.Outcome.APPROVED;
            case APPROVE_WITH_REMARKS -> SheetContents.Outcome.APPROVED_WITH_REMARKS;
            case REWORK -> SheetContents.Outcome.RETURNED;
            case REJECT -> SheetContents.Outcome.REJECTED;
        };
    }

    private static Set<String> logins(ContractView view) {
        Set<String> logins = new HashSet<>(Set.of(view.contract().initiator()));
        view.signatures().forEach(one -> logins.add(one.signedBy()));
        for (ApprovalView approval : view.approvals()) {
            approval.votes().forEach(vote -> {
                logins.add(vote.voter().login());
                logins.add(vote.decidedBy());
                logins.add(vote.onBehalfOf());
                logins.add(vote.addedBy());
            });
            approval.remarks().forEach(remark -> {
                logins.add(remark.author());
                logins.add(remark.answeredBy());
            });
        }
        logins.remove(null);
        return logins;
    }
}
