package io.marshrut.claims;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.renditions.Renditions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of the answer to a claim (версии ответа): made of the template, or written by a lawyer; none is overwritten. */
@Component
class ClaimAnswers {

    private record Row(int version, UUID document, AnswerKind madeAs, String createdBy, java.time.Instant createdAt) {}

    private final JdbcClient jdbc;
    private final ClaimLetter letter;
    private final Documents documents;
    private final Renditions renditions;
    private final Journal journal;
    private final Clock clock;

    ClaimAnswers(
            JdbcClient jdbc,
            ClaimLetter letter,
            Documents documents,
            Renditions renditions,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.letter = letter;
        this.documents = documents;
        this.renditions = renditions;
        this.journal = journal;
        this.clock = clock;
    }

    /** A draft of what is known by now; a letter that would say the same is not made again. */
    void draft(Caller caller, Claim claim) {
        AnswerKind kind = claim.answer().kind() == null
                ? AnswerKind.DOCUMENTS
                : claim.answer().kind();
        byte[] docx = letter.of(claim, kind);
        ReceivedFile file = documents.receive(
                new Upload("Ответ на претензию " + claim.number() + ".docx", docx.length, new ByteArrayResource(docx)));
        Optional<Row> latest = rows(claim.id()).stream().findFirst();
        boolean same = latest.map(row -> cards(List.of(row)).get(row.document()))
                .filter(card -> card.sha256().equals(file.content().sha256()))
                .isPresent();
        if (!same) {
            add(caller, claim, file, kind);
        }
    }

    /** As {@link #draft}, unless a lawyer wrote the latest version. */
    void draftUnlessWritten(Caller caller, Claim claim) {
        boolean written = rows(claim.id()).stream()
                .findFirst()
                .filter(row -> row.madeAs() == null)
                .isPresent();
        if (!written) {
            draft(caller, claim);
        }
    }

    /** @param madeAs null for what a person wrote */
    DocumentCard add(Caller caller, Claim claim, ReceivedFile file, AnswerKind madeAs) {
        DocumentCard card =
                documents.add(caller, NewDocument.of(file, Claim.SUBJECT, claim.id(), Claim.ANSWER, claim.site()));
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from claim_answer where claim_id = :claim")
                .param("claim", claim.id())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into claim_answer (claim_id, version, document_id, made_as, created_by, created_at)
                        values (:claim, :version, :document, :madeAs, :by, :now)
                        """)
                .param("claim", claim.id())
                .param("version", version)
                .param("document", card.id())
                .param("madeAs", madeAs == null ? null : madeAs.name())
                .param("by", caller.login())
                .param("now", SqlTime.of(clock.instant()))
                .update();
        renditions.begin(card);
        journal.record(
                        caller,
                        Subject.of(Claim.SUBJECT, claim.id()),
                        madeAs == null ? "claim.answer-written" : "claim.answer-drafted")
                .detail("name", String.valueOf(version))
                .write();
        return card;
    }

    /** Newest first, for a façade that has checked who asks. */
    List<AnswerVersion> of(Caller caller, UUID claim) {
        List<Row> rows = rows(claim);
        Map<UUID, DocumentCard> cards = cards(rows);
        return rows.stream()
                .map(row -> new AnswerVersion(
                        row.version(),
                        cards.get(row.document()),
                        row.madeAs(),
                        row.createdBy(),
                        row.createdAt(),
                        renditions.of(caller, row.document()).orElse(null)))
                .sorted(Comparator.comparing(AnswerVersion::version).reversed())
                .toList();
    }

    private Map<UUID, DocumentCard> cards(List<Row> rows) {
        return documents.cards(rows.stream().map(Row::document).collect(Collectors.toSet()));
    }

    private List<Row> rows(UUID claim) {
        return jdbc.sql("""
                        select version, document_id, made_as, created_by, created_at from claim_answer
                         where claim_id = :claim order by version desc
                        """)
                .param("claim", claim)
                .query((row, number) -> new Row(
                        row.getInt("version"),
                        row.getObject("document_id", UUID.class),
                        row.getString("made_as") == null ? null : AnswerKind.valueOf(row.getString("made_as")),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }
}
