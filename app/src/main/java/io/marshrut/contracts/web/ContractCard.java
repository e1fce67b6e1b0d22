package io.marshrut.contracts.web;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Reauthentication;
import io.marshrut.access.SessionMark;
import io.marshrut.approvals.ApprovalRound;
import io.marshrut.approvals.ApprovalState;
import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Remark;
import io.marshrut.approvals.StageState;
import io.marshrut.approvals.Vote;
import io.marshrut.approvals.VoteState;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractKeeping;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.ContractType;
import io.marshrut.contracts.ContractVersion;
import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.journal.EventWords;
import io.marshrut.journal.JournalEntry;
import io.marshrut.renditions.Pin;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the card of a contract and the approver's task show alike. */
@Component
class ContractCard {

    /** An entry of the history; {@code who} is empty where nobody did it. */
    record Entry(Instant at, String who, String what, String comment) {}

    private static final String SIGNING = "signing";
    private static final String REWORK = "rework";
    private static final String VOTE = "approval-vote";

    private final Contracts contracts;
    private final ContractKeeping keeping;
    private final Worklist worklist;
    private final Renditions renditions;
    private final Directory directory;
    private final Permissions permissions;
    private final Reauthentication reauthentication;
    private final EventWords words;
    private final Texts texts;

    ContractCard(
            Contracts contracts,
            ContractKeeping keeping,
            Worklist worklist,
            Renditions renditions,
            Directory directory,
            Permissions permissions,
            Reauthentication reauthentication,
            EventWords words,
            Texts texts) {
        this.contracts = contracts;
        this.keeping = keeping;
        this.worklist = worklist;
        this.renditions = renditions;
        this.directory = directory;
        this.permissions = permissions;
        this.reauthentication = reauthentication;
        this.words = words;
        this.texts = texts;
    }

    /** @param session may be null */
    ContractView fill(Caller caller, UUID id, SessionMark session, Model model) {
        ContractView view = contracts.get(caller, id);
        Contract contract = view.contract();
        List<WorkItem> waiting = contracts.waitingFor(caller, id);
        about(caller, view, model);
        model.addAttribute("votes", ofOrigin(waiting, VOTE));
        WorkItem signing = waiting.stream()
                .filter(item -> item.stageKey().equals(SIGNING))
                .findFirst()
                .orElse(null);
        boolean signs = signing != null
                && permissions.permits(caller, Permission.SIGN_CONTRACTS, Contract.KIND, contract.place());
        model.addAttribute("signing", signs ? signing : null);
        boolean byPassword = signs && reauthentication.byPassword(caller);
        model.addAttribute("signsByPassword", byPassword);
        model.addAttribute("signsNow", byPassword || session != null && reauthentication.isFresh(session.provedAt()));
        boolean reworks = waiting.stream().anyMatch(item -> item.stageKey().equals(REWORK));
        model.addAttribute("reworks", reworks);
        List<WorkItem> others = waiting.stream()
                .filter(item -> !item.origin().equals(VOTE)
                        && !item.stageKey().equals(REWORK)
                        && !(signs && item.stageKey().equals(SIGNING)))
                .toList();
        model.addAttribute("others", others);
        model.addAttribute("present", worklist.presentDocuments(others));
        model.addAttribute("mayEdit", contracts.mayEdit(caller, contract));
        model.addAttribute("mayWithdraw", contracts.mayWithdraw(caller, contract));
        model.addAttribute("mayKeep", keeping.mayKeep(caller, contract));
        model.addAttribute(
                "mayRelate",
                contracts.mayCreate(caller)
                        && contract.mainContract() == null
                        && contract.status() == ContractStatus.ACTIVE);
        model.addAttribute("timeline", timeline(contracts.timeline(caller, id), caller.locale()));
        return view;
    }

    /** The contract itself, its approval and remarks. */
    void about(Caller caller, ContractView view, Model model) {
        Contract contract = view.contract();
        ApprovalView approval = view.approval().orElse(null);
        List<Remark> remarks = approval == null ? List.of() : approval.remarks();
        model.addAttribute("view", view);
        model.addAttribute("contract", contract);
        model.addAttribute("approval", approval);
        model.addAttribute("rounds", approval == null ? List.of() : newestFirst(approval.rounds()));
        model.addAttribute("remarks", remarks);
        model.addAttribute(
                "open", remarks.stream().filter(remark -> !remark.isAnswered()).toList());
        model.addAttribute("takeable", approval == null ? Set.of() : takeable(caller, approval));
        List<ContractVersion> versions = view.versions();
        ContractVersion latest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "rendition",
                latest == null
                        ? null
                        : renditions.of(caller, latest.documentId()).orElse(null));
        model.addAttribute("pins", latest == null ? List.of() : pins(remarks, latest.version()));
        model.addAttribute(
                "siteName",
                directory
                        .findSite(contract.site())
                        .map(site -> site.name().in(caller.locale()))
                        .orElse(contract.site()));
        model.addAttribute(
                "departmentName",
                directory.departments().stream()
                        .filter(one -> one.code().equals(contract.department()))
                        .map(Department::name)
                        .findFirst()
                        .orElse(LocalText.same(contract.department()))
                        .in(caller.locale()));
        model.addAttribute("attributeWords", attributes(view, caller.locale()));
    }

    /** Remarks that are pinned to a place of this version, numbered as in their list. */
    private static List<Pin> pins(List<Remark> remarks, int version) {
        List<Pin> pins = new ArrayList<>();
        for (int n = 0; n < remarks.size(); n++) {
            Remark remark = remarks.get(n);
            if (remark.version() == version && remark.page() != null && remark.box() != null) {
                pins.add(Pin.over(remark.id().toString(), remark.page(), remark.box(), n + 1, remark.text()));
            }
        }
        return pins;
    }

    private static List<WorkItem> ofOrigin(List<WorkItem> items, String origin) {
        return items.stream().filter(item -> item.origin().equals(origin)).toList();
    }

    private static List<ApprovalRound> newestFirst(List<ApprovalRound> rounds) {
        List<ApprovalRound> turned = new ArrayList<>(rounds);
        Collections.reverse(turned);
        return turned;
    }

    /** Votes that the caller may take back now. */
    private static Set<UUID> takeable(Caller caller, ApprovalView approval) {
        if (approval.approval().state() != ApprovalState.RUNNING) {
            return Set.of();
        }
        return approval.votes().stream()
                .filter(vote -> vote.round() == approval.approval().round())
                .filter(vote -> caller.is(vote.decidedBy()))
                .filter(vote -> vote.state() == VoteState.STANDS
                        || vote.state() == VoteState.CAST
                                && approval.stageOf(vote).state() == StageState.OPEN)
                .map(Vote::id)
                .collect(Collectors.toSet());
    }

    private Map<String, String> attributes(ContractView view, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        view.type().attributes().forEach(attribute -> {
            String value = view.contract().attributes().get(attribute.key());
            if (value != null) {
                told.put(attribute.key(), words(attribute, value, language));
            }
        });
        return told;
    }

    private String words(ContractType.Attribute attribute, String value, Locale language) {
        return switch (attribute.type()) {
            case SELECT ->
                attribute.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label().in(language))
                        .findFirst()
                        .orElse(value);
            case BOOLEAN -> texts.get(value.equals("true") ? "requests.yes" : "requests.no", language);
            case DATE -> DateTimeFormatter.ofPattern("dd.MM.yyyy").format(LocalDate.parse(value));
            default -> value;
        };
    }

    private List<Entry> timeline(List<JournalEntry> entries, Locale language) {
        Map<String, String> names = words.names(entries);
        return entries.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        words.actor(entry, names, language),
                        words.of(entry, names, language),
                        entry.comment()))
                .toList();
    }
}
