package io.marshrut.search;

import io.marshrut.approvals.ApprovalView;
import io.marshrut.approvals.Remark;
import io.marshrut.approvals.Vote;
import io.marshrut.contracts.Contract;
import io.marshrut.contracts.ContractVersion;
import io.marshrut.contracts.ContractView;
import io.marshrut.contracts.Contracts;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contracts for the index: the card, the counterparty and its codes, what was said in the approval, the text of every version. */
@Component
class ContractReader implements SubjectReader {

    static final String TYPE = Contract.SUBJECT;

    private final Contracts contracts;
    private final Renditions renditions;
    private final Directory directory;
    private final JdbcClient jdbc;

    ContractReader(Contracts contracts, Renditions renditions, Directory directory, JdbcClient jdbc) {
        this.contracts = contracts;
        this.renditions = renditions;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<IndexedSubject> read(UUID id) {
        ContractView view = contracts.get(Caller.system(), id);
        Contract contract = view.contract();
        Counterparty partner = view.counterparty();
        LocalDate day = contract.startsOn() != null
                ? contract.startsOn()
                : LocalDate.ofInstant(contract.createdAt(), ZoneOffset.UTC);
        return Optional.of(new IndexedSubject(
                TYPE,
                id.toString(),
                contract.title(),
                contract.number(),
                day,
                day.getYear(),
                null,
                contract.site(),
                Contract.KIND,
                contract.department(),
                partner.name(),
                partner.inn(),
                Stream.of(partner.inn(), partner.kpp())
                        .filter(code -> !code.isEmpty())
                        .toList(),
                null,
                contract.status().name(),
                words(view),
                contracts.readers(id),
                null,
                List.of()));
    }

    private String words(ContractView view) {
        Contract contract = view.contract();
        Stream<String> said =
                view.approvals().stream().flatMap(approval -> Stream.concat(comments(approval), remarks(approval)));
        return Stream.of(
                        Stream.of(
                                contract.draftNumber(),
                                contract.registrationNumber(),
                                view.type().title().ru(),
                                view.type().title().en(),
                                view.counterparty().name(),
                                directory
                                        .find(contract.initiator())
                                        .map(Employee::name)
                                        .orElse(contract.initiator())),
                        contract.attributes().values().stream(),
                        view.versions().stream().map(ContractVersion::fileName),
                        said,
                        view.versions().stream().map(version -> renditions.text(version.documentId())))
                .flatMap(part -> part)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> comments(ApprovalView approval) {
        return approval.votes().stream().map(Vote::comment);
    }

    private static Stream<String> remarks(ApprovalView approval) {
        return approval.remarks().stream().flatMap((Remark remark) -> Stream.of(remark.text(), remark.answer()));
    }

    @Override
    public List<UUID> idsAfter(UUID last, int limit) {
        return jdbc.sql("select id from contract where id > :last order by id limit :limit")
                .param("last", last)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from contract").query(Long.class).single();
    }
}
