package io.marshrut.primarydocuments;

import io.marshrut.documents.Upload;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ways into the house beside the upload (приём из других источников): who uses one keeps account of it themselves. */
@Service
public class Arrivals {

    private final Intake intake;
    private final JdbcClient jdbc;

    Arrivals(Intake intake, JdbcClient jdbc) {
        this.intake = intake;
        this.jdbc = jdbc;
    }

    /**
     * The site that a file of this sender would be filed at.
     *
     * @param site null for the sender's own
     * @throws Problem 403 for those who may not upload, 422 for an unknown site or one out of their reach
     */
    public String site(Caller sender, String site) {
        return intake.place(sender, site);
    }

    /**
     * Stores the bytes; call it before the transaction.
     *
     * @throws Problem as {@link #site}, 413 above the limit, 503 where the store does not answer
     */
    public Arrival receive(Caller sender, Upload upload, DocumentType expectedType, String site) {
        return intake.receive(sender, upload, expectedType, site);
    }

    /** Makes a document of what was received, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PrimaryDocument file(Arrival arrival) {
        return intake.register(arrival);
    }

    /** The first document of the site that has these very bytes and was not turned down. */
    @Transactional(readOnly = true)
    public Optional<UUID> sameAs(Arrival arrival) {
        return jdbc.sql("""
                        select p.id from document d join primary_document p on p.id = d.id
                         where d.sha256 = :sha and p.site = :site and p.status not in ('REJECTED', 'UNREADABLE')
                         order by p.created_at, p.id limit 1
                        """)
                .param("sha", arrival.file().content().sha256())
                .param("site", arrival.site())
                .query(UUID.class)
                .optional();
    }
}
