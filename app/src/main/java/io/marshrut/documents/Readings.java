package io.marshrut.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the journal who looked into which document (152-ФЗ, Art. 19: access to personal data is registered), once a
 * person, document and day (UTC): the pages of a viewer are one look.
 */
@Component
class Readings {

    private record Reading(LocalDate day, UUID document, String login) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<Reading, Boolean> told = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(50_000)
            .build();

    Readings(JdbcClient jdbc, Journal journal, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    void tell(Caller caller, DocumentCard card) {
        if (caller.isSystem()) {
            return;
        }
        Reading reading = new Reading(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), card.id(), caller.login());
        if (told.getIfPresent(reading) == null) {
            transactions.run(() -> write(caller, card, reading));
            told.put(reading, true);
        }
    }

    private void write(Caller caller, DocumentCard card, Reading reading) {
        int first = jdbc.sql("""
                        insert into document_reading (day, document_id, login) values (:day, :document, :login)
                        on conflict do nothing
                        """)
                .param("day", reading.day())
                .param("document", reading.document())
                .param("login", reading.login())
                .update();
        if (first == 1) {
            journal.record(caller, Subject.of(DocumentTitles.SUBJECT, card.id()), "document.read")
                    .detail("file", card.fileName())
                    .write();
        }
    }
}
