package io.marshrut.contractors;

import io.marshrut.contractors.ContractorNews.What;
import io.marshrut.contractors.OrderFile.Kind;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.journal.Origin;
import io.marshrut.requests.OutsideWork;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Files that come and go by a contractor's link: those that the performer chose go out, photographs and documents come in
 * and belong to the request. Methods throw 404 where the link does not work.
 */
@Service
public class ContractorFiles {

    /** A file that goes out. */
    public record Content(DocumentCard card, Resource bytes) {}

    private static final long MEGABYTE = 1024L * 1024;

    private final LinkedOrders links;
    private final OrderFileRows rows;
    private final OrderPlace place;
    private final OutsideWork requests;
    private final Documents documents;
    private final ContractorSettings settings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    ContractorFiles(
            LinkedOrders links,
            OrderFileRows rows,
            OrderPlace place,
            OutsideWork requests,
            Documents documents,
            ContractorSettings settings,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.links = links;
        this.rows = rows;
        this.place = place;
        this.requests = requests;
        this.documents = documents;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Takes in photographs of the place before or after the work.
     *
     * @param when {@code before} or {@code after}
     * @return how many of them are new
     * @throws Problem 409 {@code contractor_accept_first}; 413; 422 where one is no picture, or it is too much
     */
    public int photos(String token, String when, List<Upload> uploads, Origin origin) {
        Kind kind = "before".equals(when) ? Kind.BEFORE : Kind.AFTER;
        return bring(token, kind, OutsideWork.ATTACHMENT, uploads, BroughtTypes::checkPicture, origin);
    }

    /**
     * Takes in a document that the stage asks for.
     *
     * @throws Problem as {@link #photos}; 422 on {@code role} where the stage asks for no such document
     */
    public int document(String token, String role, List<Upload> uploads, Origin origin) {
        ContractorOrder order = links.working(token);
        boolean asked = place.item(order).requiredDocuments().stream()
                .map(RequiredDocument::key)
                .anyMatch(key -> key.equals(role));
        if (!asked) {
            throw Problem.invalid(List.of(FieldError.of("role", "unknown_document_role")));
        }
        return bring(token, Kind.DOCUMENT, role, uploads, BroughtTypes::checkDocument, origin);
    }

    /** A file that the order shows, or that was brought by it. @throws Problem 404 for any other */
    public Content content(String token, UUID document) {
        ContractorOrder order = links.working(token);
        links.files(order).stream()
                .filter(file -> file.documentId().equals(document))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Caller house = Caller.system();
        return new Content(documents.card(house, document), documents.content(house, document));
    }

    private int bring(
            String token, Kind kind, String role, List<Upload> uploads, Consumer<ReceivedFile> check, Origin origin) {
        ContractorOrder shown = links.working(token);
        requireTaken(shown);
        if (uploads.stream().noneMatch(upload -> upload.bytes() > 0)) {
            throw Problem.invalid(List.of(FieldError.of("files", "contractor_no_file")));
        }
        List<Upload> sent = uploads.stream()
                .filter(upload -> upload.bytes() > 0)
                .filter(upload -> !rows.has(shown.id(), kind, role, sha256(upload)))
                .toList();
        // before their bytes are stored, and again when it is sure how many of them are new
        requireRoom(shown, sent.size(), sent.stream().mapToLong(Upload::bytes).sum());
        List<ReceivedFile> files = sent.stream()
                .map(upload -> {
                    ReceivedFile file = documents.receive(upload);
                    check.accept(file);
                    return file;
                })
                .toList();
        return transactions.call(() -> {
            ContractorOrder order = links.held(shown.id());
            requireTaken(order);
            int fresh = 0;
            for (ReceivedFile file : files) {
                fresh += add(order, kind, role, file, origin) ? 1 : 0;
            }
            if (fresh > 0) {
                requireRoom(order, 0, 0);
                events.publishEvent(new ContractorNews(
                        What.FILES,
                        order,
                        place.request(order).number(),
                        place.told(order.itemId(), order.orderedBy()),
                        String.valueOf(fresh)));
            }
            return fresh;
        });
    }

    /** The same file again is none. */
    private boolean add(ContractorOrder order, Kind kind, String role, ReceivedFile file, Origin origin) {
        if (rows.has(order.id(), kind, role, file.content().sha256())) {
            return false;
        }
        Caller contractor = Caller.outsider(order.id(), order.company(), origin.toString());
        rows.add(order.id(), kind, requests.add(contractor, order.requestId(), role, file));
        return true;
    }

    private static String sha256(Upload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireRoom(ContractorOrder order, long files, long bytes) {
        OrderFileRows.Brought brought = rows.brought(order.id());
        if (brought.files() + files > settings.maxFiles()) {
            throw Problem.invalid(List.of(FieldError.of("files", "contractor_too_many", settings.maxFiles())));
        }
        if (brought.bytes() + bytes > settings.maxBytes().toBytes()) {
            throw Problem.invalid(List.of(FieldError.of(
                    "files", "contractor_too_much", settings.maxBytes().toBytes() / MEGABYTE)));
        }
    }

    private static void requireTaken(ContractorOrder order) {
        if (!order.state().isTaken()) {
            throw Problem.conflict("contractor_accept_first");
        }
    }
}
