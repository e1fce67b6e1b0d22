package io.marshrut.documentpackages;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents are in which package, and what people saw on them that recognition did not. */
@Repository
class PackageContents {

    private final JdbcClient jdbc;

    PackageContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was in no package */
    boolean put(UUID packageId, UUID document, String by, Instant at) {
        return jdbc.sql("""
                        insert into package_document (document_id, package_id, added_by, added_at)
                        values (:document, :package, :by, :at) on conflict (document_id) do nothing
                        """)
                        .param("document", document)
                        .param("package", packageId)
                        .param("by", by)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    /** @return whether it was in it */
    boolean takeOut(UUID packageId, UUID document) {
        return jdbc.sql("delete from package_document where document_id = :document and package_id = :package")
                        .param("document", document)
                        .param("package", packageId)
                        .update()
                == 1;
    }

    void empty(UUID packageId) {
        jdbc.sql("delete from package_document where package_id = :package")
                .param("package", packageId)
                .update();
    }

    /** In the order in which they were put in. */
    List<UUID> of(UUID packageId) {
        return jdbc.sql(
                        "select document_id from package_document where package_id = :package order by added_at, document_id")
                .param("package", packageId)
                .query(UUID.class)
                .list();
    }

    /** The documents of many packages; those without are left out. */
    Map<UUID, List<UUID>> ofAll(Collection<UUID> packages) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        jdbc.sql("select package_id, document_id from package_document where package_id = any(:packages)")
                .param("packages", packages.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    Optional<UUID> packageOf(UUID document) {
        return jdbc.sql("select package_id from package_document where document_id = :document")
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    /** The packages of many documents; those in none are left out. */
    Map<UUID, UUID> packagesOf(Collection<UUID> documents) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select document_id, package_id from package_document where document_id = any(:documents)")
                .param("documents", documents.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return found;
    }

    /** How many documents are in each; packages without are left out. */
    Map<UUID, Integer> count(Collection<UUID> packages) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc.sql(
                        "select package_id, count(*) from package_document where package_id = any(:packages) group by package_id")
                .param("packages", packages.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return found;
    }

    void attest(UUID packageId, String key, String by, Instant at, String comment) {
        jdbc.sql("""
                        insert into package_attestation (package_id, key, said_by, said_at, comment)
                        values (:package, :key, :by, :at, :comment) on conflict do nothing
                        """)
                .param("package", packageId)
                .param("key", key)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("comment", comment)
                .update();
    }

    /** What somebody said of one document does not hold for another. */
    void forgetAttestations(UUID packageId) {
        jdbc.sql("delete from package_attestation where package_id = :package")
                .param("package", packageId)
                .update();
    }

    /** Who said what is there. */
    Map<String, String> attested(UUID packageId) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select key, said_by from package_attestation where package_id = :package")
                .param("package", packageId)
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }
}
