package io.marshrut.requests;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of other companies do for a request (работа подрядчика), for a façade that has checked who they are. */
@Service
public class OutsideWork {

    /** The role of a document that no stage asks for. */
    public static final String ATTACHMENT = Attachments.ROLE;

    private final RequestRows rows;
    private final Attachments attachments;

    OutsideWork(RequestRows rows, Attachments attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    /**
     * Adds a file in the caller's transaction.
     *
     * @param role {@link #ATTACHMENT} or the key of a document that the stage requires
     * @throws Problem 409 {@code request_closed}
     */
    @Transactional
    public DocumentCard add(Caller outsider, UUID request, String role, ReceivedFile file) {
        ServiceRequest locked = rows.locked(request)
                .filter(found -> found.status().isOpen())
                .orElseThrow(() -> Problem.conflict("request_closed"));
        return attachments.add(outsider, locked, file, role);
    }

    /** The request for a façade that has checked who asks. */
    @Transactional(readOnly = true)
    public ServiceRequest request(UUID id) {
        return rows.find(id).orElseThrow(Problem::notFound);
    }
}
