package io.marshrut.claims.rest;

import io.marshrut.claims.AnswerKind;
import io.marshrut.claims.AnswerVersion;
import io.marshrut.claims.Claim;
import io.marshrut.claims.ClaimScan;
import io.marshrut.claims.ClaimState;
import io.marshrut.claims.ClaimView;
import io.marshrut.claims.ClaimantKind;
import io.marshrut.claims.DemandKind;
import io.marshrut.claims.DueRule;
import io.marshrut.claims.ReadValue;
import io.marshrut.ocr.model.FieldName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims as programs see them. */
final class ClaimJson {

    private ClaimJson() {}

    /** One in a list. */
    record Line(
            UUID id,
            String number,
            ClaimState state,
            UUID requestId,
            String about,
            String claimantName,
            String amount,
            String currency,
            LocalDate receivedOn,
            LocalDate dueOn,
            String site) {

        static Line of(Claim claim) {
            return new Line(
                    claim.id(),
                    claim.number(),
                    claim.state(),
                    claim.requestId(),
                    claim.about(),
                    claim.claimantName(),
                    claim.amount() == null ? null : claim.amount().toPlainString(),
                    "RUB",
                    claim.receivedOn(),
                    claim.term().dueOn(),
                    claim.site());
        }
    }

    /** How the due date came about. */
    record Term(LocalDate dueOn, DueRule rule, int days, LocalDate from, LocalDate movedFrom, boolean provisional) {}

    record Scan(UUID documentId, ClaimScan.Outcome outcome) {}

    /** @param madeAs null for what a person wrote */
    record Answer(int version, UUID documentId, String fileName, AnswerKind madeAs, Instant createdAt) {

        static Answer of(AnswerVersion version) {
            return new Answer(
                    version.version(),
                    version.document().id(),
                    version.document().fileName(),
                    version.madeAs(),
                    version.createdAt());
        }
    }

    /** One with everything. */
    record Card(
            UUID id,
            String number,
            ClaimState state,
            UUID requestId,
            String about,
            String channel,
            LocalDate receivedOn,
            Map<String, ReadValue> recognised,
            ClaimantKind claimantKind,
            String claimantName,
            String claimantInn,
            String claimantAddress,
            String claimNumber,
            LocalDate claimDate,
            LocalDate sentOn,
            DemandKind demandKind,
            String demand,
            String amount,
            String currency,
            String basis,
            Term term,
            AnswerKind answerKind,
            String grounds,
            String outgoingNumber,
            String dispatchWay,
            String tracking,
            LocalDate dispatchedOn,
            LocalDate paidOn,
            List<Scan> scans,
            List<Answer> answers,
            String site,
            String initiator,
            Instant createdAt,
            Instant closedAt) {

        static Card of(ClaimView view) {
            Claim claim = view.claim();
            var said = claim.confirmed();
            var answer = claim.answer();
            var term = claim.term();
            return new Card(
                    claim.id(),
                    claim.number(),
                    claim.state(),
                    claim.requestId(),
                    claim.about(),
                    claim.channel(),
                    claim.receivedOn(),
                    byKey(claim.recognised()),
                    said.claimantKind(),
                    said.claimantName(),
                    said.claimantInn(),
                    said.claimantAddress(),
                    said.claimNumber(),
                    said.claimDate(),
                    said.sentOn(),
                    said.demandKind(),
                    said.demand(),
                    said.amount() == null ? null : said.amount().toPlainString(),
                    "RUB",
                    said.basis(),
                    new Term(
                            term.dueOn(),
                            term.rule(),
                            term.days(),
                            term.from(),
                            term.movedFrom(),
                            !claim.isConfirmed()),
                    answer.kind(),
                    answer.grounds(),
                    answer.number(),
                    answer.way(),
                    answer.tracking(),
                    answer.dispatchedOn(),
                    answer.paidOn(),
                    view.scans().stream()
                            .map(scan -> new Scan(scan.document(), scan.outcome()))
                            .toList(),
                    view.answers().stream().map(Answer::of).toList(),
                    claim.site(),
                    claim.initiator(),
                    claim.createdAt(),
                    claim.closedAt());
        }

        private static Map<String, ReadValue> byKey(Map<FieldName, ReadValue> recognised) {
            Map<String, ReadValue> byKey = new LinkedHashMap<>();
            recognised.forEach((name, read) -> byKey.put(name.key(), read));
            return byKey;
        }
    }
}
