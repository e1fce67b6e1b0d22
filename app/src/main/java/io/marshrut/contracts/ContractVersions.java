package io.marshrut.contracts;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of a contract's file: each is a document, and none is overwritten. */
@Component
class ContractVersions {

    /** What such a document is to its contract. */
    static final String ROLE = "version";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Renditions renditions;
    private final Journal journal;

    ContractVersions(JdbcClient jdbc, Documents documents, Renditions renditions, Journal journal) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.renditions = renditions;
        this.journal = journal;
    }

    /** Adds a version, in the caller's transaction; the contract's row is held. */
    int add(Caller caller, Contract contract, ReceivedFile file) {
        DocumentCard card =
                documents.add(caller, NewDocument.of(file, Contract.SUBJECT, contract.id(), ROLE, contract.site()));
        renditions.begin(card);
        int version = jdbc.sql("""
                        insert into contract_version (contract_id, version, document_id)
                        select :contract, coalesce(max(version), 0) + 1, :document
                          from contract_version where contract_id = :contract
                        returning version
                        """)
                .param("contract", contract.id())
                .param("document", card.id())
                .query(Integer.class)
                .single();
        journal.record(caller, Subject.of(Contract.SUBJECT, contract.id()), "contract.version-added")
                .detail("version", version)
                .detail("file", card.fileName())
                .detail("sha256", card.sha256())
                .write();
        return version;
    }

    /** Oldest first. */
    List<ContractVersion> of(UUID contract) {
        Map<Integer, UUID> ids = new LinkedHashMap<>();
        jdbc.sql("select version, document_id from contract_version where contract_id = :id order by version")
                .param("id", contract)
                .query(row -> {
                    ids.put(row.getInt(1), row.getObject(2, UUID.class));
                });
        Map<UUID, DocumentCard> cards = documents.cards(ids.values());
        return ids.entrySet().stream()
                .map(entry -> version(entry.getKey(), cards.get(entry.getValue())))
                .toList();
    }

    /** Contracts with a version of this content. */
    List<UUID> withContent(String sha256) {
        return jdbc.sql("""
                        select distinct v.contract_id from contract_version v join document d on d.id = v.document_id
                         where d.sha256 = :sha
                        """).param("sha", sha256).query(UUID.class).list();
    }

    Optional<ContractVersion> latest(UUID contract) {
        List<ContractVersion> all = of(contract);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static ContractVersion version(int number, DocumentCard card) {
        return new ContractVersion(
                number,
                card.id(),
                card.fileName(),
                card.mediaType(),
                card.sha256(),
                card.bytes(),
                card.createdAt(),
                card.uploadedBy());
    }
}
