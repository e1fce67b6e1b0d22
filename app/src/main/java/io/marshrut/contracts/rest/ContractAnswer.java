package io.marshrut.contracts.rest;

import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Remark;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractLine;
import io.marshrut.contracts.ContractSignature;
import io.marshrut.contracts.ContractStatus;
import io.marshrut.contracts.ContractVersion;
import io.marshrut.contracts.ContractView;
import io.marshrut.counterparties.Counterparty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Contracts as programs see them. */
final class ContractAnswer {

    private ContractAnswer() {}

    /** A contract in a list. */
    record Line(
            UUID id,
            String title,
            String contractType,
            ContractStatus status,
            String number,
            String registrationNumber,
            Partner counterparty,
            String amount,
            String currency,
            String site,
            String department,
            String initiator,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant dueAt,
            Instant createdAt) {}

    record Partner(UUID id, String name, String inn, String kpp) {

        static Partner of(Counterparty counterparty) {
            return new Partner(counterparty.id(), counterparty.name(), counterparty.inn(), counterparty.kpp());
        }
    }

    record VersionLine(int version, String fileName, String sha256, Instant at, String by) {}

    record RemarkLine(
            UUID id,
            String by,
            String onBehalfOf,
            String text,
            int version,
            Integer page,
            List<Double> box,
            Instant at,
            String answer,
            Boolean accepted,
            String answeredBy) {

        static RemarkLine of(Remark remark) {
            return new RemarkLine(
                    remark.id(),
                    remark.author(),
                    remark.onBehalfOf(),
                    remark.text(),
                    remark.version(),
                    remark.page(),
                    remark.box(),
                    remark.madeAt(),
                    remark.answer(),
                    remark.accepted(),
                    remark.answeredBy());
        }
    }

    record SignatureLine(
            ContractSignature.Kind kind, int version, String sha256, String signedBy, String onBehalfOf, Instant at) {}

    /** A contract with all that was said of it. */
    record Card(
            UUID id,
            String title,
            String contractType,
            ContractStatus status,
            String number,
            String registrationNumber,
            Partner counterparty,
            String amount,
            String currency,
            String site,
            String department,
            String initiator,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal prepaymentShare,
            boolean ownForm,
            boolean prolongs,
            UUID mainContract,
            Map<String, String> attributes,
            Instant createdAt,
            List<VersionLine> versions,
            RouteAnswer.RouteLine route,
            List<RouteAnswer.RoundLine> rounds,
            List<RemarkLine> remarks,
            List<SignatureLine> signatures,
            List<UUID> related,
            int version) {}

    static Line line(ContractLine line) {
        Contract contract = line.contract();
        return new Line(
                contract.id(),
                contract.title(),
                contract.contractType(),
                contract.status(),
                contract.number(),
                contract.registrationNumber(),
                Partner.of(line.counterparty()),
                plain(contract.amount()),
                contract.currency(),
                contract.site(),
                contract.department(),
                contract.initiator(),
                contract.startsOn(),
                contract.endsOn(),
                line.pending().stream()
                        .map(item -> item.dueAt())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                contract.createdAt());
    }

    static Card card(ContractView view, Locale language) {
        Contract contract = view.contract();
        ApprovalView approval = view.approval().orElse(null);
        return new Card(
                contract.id(),
                contract.title(),
                contract.contractType(),
                contract.status(),
                contract.number(),
                contract.registrationNumber(),
                Partner.of(view.counterparty()),
                plain(contract.amount()),
                contract.currency(),
                contract.site(),
                contract.department(),
                contract.initiator(),
                contract.startsOn(),
                contract.endsOn(),
                contract.prepaymentShare(),
                contract.ownForm(),
                contract.prolongs(),
                contract.mainContract(),
                contract.attributes(),
                contract.createdAt(),
                view.versions().stream().map(ContractAnswer::version).toList(),
                approval == null
                        ? RouteAnswer.planned(view.preview(), language)
                        : RouteAnswer.running(approval, language),
                approval == null
                        ? List.of()
                        : approval.rounds().stream()
                                .map(round -> RouteAnswer.round(approval, round, language))
                                .toList(),
                approval == null
                        ? List.of()
                        : approval.remarks().stream().map(RemarkLine::of).toList(),
                view.signatures().stream()
                        .map(one -> new SignatureLine(
                                one.kind(),
                                one.version(),
                                one.sha256(),
                                one.signedBy(),
                                one.onBehalfOf(),
                                one.signedAt()))
                        .toList(),
                view.related().stream().map(Contract::id).toList(),
                contract.version());
    }

    private static VersionLine version(ContractVersion version) {
        return new VersionLine(version.version(), version.fileName(), version.sha256(), version.at(), version.by());
    }

    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
