package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what looks like the continuation of a document among what came with it; offers it and joins nothing. */
@Service
public class Continuations {

    /** Sheets that somebody photographs one after the other. */
    private static final Duration TOGETHER = Duration.ofMinutes(15);

    private static final int MOST = 100;

    private final JoinRows joins;
    private final JoinRules rules;
    private final PartRows parts;
    private final Recognition recognition;
    private final Documents documents;
    private final DocumentVisibility visibility;

    Continuations(
            JoinRows joins,
            JoinRules rules,
            PartRows parts,
            Recognition recognition,
            Documents documents,
            DocumentVisibility visibility) {
        this.joins = joins;
        this.rules = rules;
        this.parts = parts;
        this.recognition = recognition;
        this.documents = documents;
        this.visibility = visibility;
    }

    /** @param shown to the caller already */
    @Transactional(readOnly = true)
    public Optional<Continuation> of(Caller caller, PrimaryDocument shown) {
        if (shown.status() != DocumentStatus.TO_VERIFY) {
            return Optional.empty();
        }
        UUID file = parts.asPart(shown.id()).map(PartRows.Filed::wholeId).orElse(shown.id());
        List<PrimaryDocument> all = new ArrayList<>(joins.cameWith(shown, file, TOGETHER, MOST));
        all.add(shown);
        if (all.stream()
                .noneMatch(one -> told(one).filter(pages -> pages.first() > 1).isPresent())) {
            return Optional.empty();
        }
        Set<UUID> readable = visibility.readableOf(
                caller, all.stream().map(PrimaryDocument::id).toList());
        List<PageChain.Sheets> sheets =
                sheets(all.stream().filter(one -> readable.contains(one.id())).toList());
        Map<UUID, PrimaryDocument> byId = new HashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        List<UUID> chain = new PageChain(sheets).with(shown.id());
        return chain.isEmpty() || !chain.stream().allMatch(id -> rules.mayJoin(caller, byId.get(id)))
                ? Optional.empty()
                : Optional.of(continuation(chain, shown.id(), sheets));
    }

    private Continuation continuation(List<UUID> chain, UUID shown, List<PageChain.Sheets> sheets) {
        Map<UUID, DocumentCard> cards = documents.cards(chain);
        Map<UUID, PageChain.Sheets> known = new HashMap<>();
        sheets.forEach(one -> known.put(one.id(), one));
        return new Continuation(chain.stream()
                .map(id -> new Continuation.File(
                        id,
                        cards.get(id).fileName(),
                        known.get(id).first(),
                        known.get(id).last(),
                        known.get(id).of(),
                        id.equals(shown)))
                .toList());
    }

    private List<PageChain.Sheets> sheets(List<PrimaryDocument> all) {
        Map<UUID, Recognised> read = recognition.of(all.stream()
                .filter(Continuations::begins)
                .map(PrimaryDocument::id)
                .toList());
        List<PageChain.Sheets> sheets = new ArrayList<>();
        for (PrimaryDocument one : all) {
            Optional<Told> told = told(one);
            if (told.isPresent()) {
                sheets.add(sheets(
                        one, told.get().first(), told.get().last(), told.get().of()));
            } else if (read.containsKey(one.id())) {
                sheets.add(sheets(one, 1, read.get(one.id()).result().pages().size(), 0));
            }
        }
        return sheets;
    }

    /** Whether it bears the head of a document and counts no pages, or not so that one is missing. */
    private static boolean begins(PrimaryDocument document) {
        return told(document).isEmpty() && document.documentType() != DocumentType.OTHER;
    }

    private static PageChain.Sheets sheets(PrimaryDocument document, int first, int last, int of) {
        return new PageChain.Sheets(
                document.id(),
                first,
                last,
                of > last ? of : 0,
                document.value(FieldName.NUMBER).orElse(null),
                document.value(FieldName.SELLER_INN).orElse(null));
    }

    private record Told(int first, int last, int of) {}

    /** What the pages say of their numbers where one is missing. */
    private static Optional<Told> told(PrimaryDocument document) {
        return document.checks().stream()
                .filter(check -> check.code().equals(CheckCode.PAGES_PRESENT.code()) && !check.ok())
                .map(Check::args)
                .map(args -> new Told(number(args, "first"), number(args, "last"), number(args, "of")))
                .findFirst();
    }

    private static int number(Map<String, String> args, String name) {
        return Integer.parseInt(args.get(name));
    }
}
