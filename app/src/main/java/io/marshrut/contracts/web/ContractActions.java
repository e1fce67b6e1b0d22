package io.marshrut.contracts.web;

import io.marshrut.access.SessionMark;
import io.marshrut.approvals.VotesOfMine;
import io.marshrut.contracts.ContractInitiation;
import io.marshrut.contracts.ContractKeeping;
import io.marshrut.contracts.Signing;
import io.marshrut.documents.Upload;
import io.marshrut.shared.Caller;
import io.marshrut.shared.web.PageController;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do on the card of a contract. */
@PageController
@RequestMapping("/contracts/{id}")
class ContractActions {

    private final ContractInitiation initiation;
    private final Signing signing;
    private final ContractKeeping keeping;
    private final VotesOfMine votes;
    private final Acting acting;

    ContractActions(
            ContractInitiation initiation, Signing signing, ContractKeeping keeping, VotesOfMine votes, Acting acting) {
        this.initiation = initiation;
        this.signing = signing;
        this.keeping = keeping;
        this.votes = votes;
        this.acting = acting;
    }

    @PostMapping("/versions")
    String addVersion(
            Caller caller, @PathVariable String id, @RequestParam MultipartFile file, RedirectAttributes flash) {
        return act(
                caller, id, flash, "version-added", contract -> initiation.addVersion(caller, contract, upload(file)));
    }

    @PostMapping("/submit")
    String submit(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean whole,
            RedirectAttributes flash) {
        return act(caller, id, flash, "submitted", contract -> initiation.submit(caller, contract, whole));
    }

    @PostMapping("/withdraw")
    String withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return act(caller, id, flash, "withdrawn", contract -> initiation.withdraw(caller, contract, comment));
    }

    @PostMapping("/remarks/{remark}/answer")
    String answer(
            Caller caller,
            @PathVariable String id,
            @PathVariable String remark,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(required = false) String text,
            RedirectAttributes flash) {
        UUID known = ContractPages.contract(remark);
        return act(
                caller, id, flash, "answered", contract -> initiation.answer(caller, contract, known, accepted, text));
    }

    @PostMapping("/sign")
    String sign(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String password,
            @SessionAttribute(name = "io.marshrut.access.SessionMark", required = false) SessionMark session,
            RedirectAttributes flash) {
        return act(
                caller,
                id,
                flash,
                "signed",
                contract -> signing.sign(caller, contract, password, session == null ? null : session.provedAt()));
    }

    /** By the panel of required documents, which names the role and may send several files. */
    @PostMapping("/signed-scan")
    String attachScan(
            Caller caller, @PathVariable String id, @RequestParam List<MultipartFile> files, RedirectAttributes flash) {
        return act(
                caller,
                id,
                flash,
                "scan-attached",
                contract -> files.forEach(file -> signing.attachScan(caller, contract, upload(file))));
    }

    @PostMapping("/terminate")
    String terminate(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return act(caller, id, flash, "terminated", contract -> keeping.terminate(caller, contract, comment));
    }

    @PostMapping("/term")
    String changeTerm(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) String endsOn,
            @RequestParam(defaultValue = "false") boolean prolongs,
            @RequestParam(required = false) String comment,
            RedirectAttributes flash) {
        return act(
                caller,
                id,
                flash,
                "term-changed",
                contract -> keeping.changeTerm(caller, contract, endsOn, prolongs, comment));
    }

    @PostMapping("/votes/{vote}/withdraw")
    String takeBack(Caller caller, @PathVariable String id, @PathVariable String vote, RedirectAttributes flash) {
        UUID known = ContractPages.contract(vote);
        return act(caller, id, flash, "taken-back", contract -> votes.takeBack(caller, known));
    }

    private String act(
            Caller caller, String id, RedirectAttributes flash, String done, java.util.function.Consumer<UUID> action) {
        UUID contract = ContractPages.contract(id);
        return acting.run(caller, flash, done, "/contracts/" + contract, () -> action.accept(contract));
    }

    private static Upload upload(MultipartFile file) {
        return new Upload(file.getOriginalFilename(), file.getSize(), file);
    }
}
