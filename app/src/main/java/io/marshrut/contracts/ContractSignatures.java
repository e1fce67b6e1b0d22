package io.marshrut.contracts;

import io.marshrut.shared.SqlTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of signatures under contracts. */
@Component
class ContractSignatures {

    private final JdbcClient jdbc;

    ContractSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID contract, ContractSignature signature) {
        jdbc.sql("""
                        insert into contract_signature (id, contract_id, version, sha256, kind, signed_by, on_behalf_of, signed_at,
                                                        document_id)
                        values (:id, :contract, :version, :sha, :kind, :by, :onBehalfOf, :at, :document)
                        """)
                .param("id", signature.id())
                .param("contract", contract)
                .param("version", signature.version())
                .param("sha", signature.sha256())
                .param("kind", signature.kind().name())
                .param("by", signature.signedBy())
                .param("onBehalfOf", signature.onBehalfOf())
                .param("at", SqlTime.of(signature.signedAt()))
                .param("document", signature.documentId())
                .update();
    }

    /** Oldest first. */
    List<ContractSignature> of(UUID contract) {
        return jdbc.sql("select * from contract_signature where contract_id = :id order by signed_at, id")
                .param("id", contract)
                .query((row, n) -> new ContractSignature(
                        row.getObject("id", UUID.class),
                        ContractSignature.Kind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("sha256"),
                        row.getString("signed_by"),
                        row.getString("on_behalf_of"),
                        row.getTimestamp("signed_at").toInstant(),
                        row.getObject("document_id", UUID.class)))
                .list();
    }
}
