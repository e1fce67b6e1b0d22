package io.marshrut.documentpackages.rest;

import io.marshrut.contracts.Contract;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.documentpackages.DocumentPackage;
import io.marshrut.documentpackages.PackageLine;
import io.marshrut.documentpackages.PackageLook;
import io.marshrut.documentpackages.PackageOperation;
import io.marshrut.documentpackages.PackageState;
import io.marshrut.documentpackages.PackageView;
import io.marshrut.documentpackages.SiteRequest;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Packages as the API tells them. */
final class PackageJson {

    private PackageJson() {}

    record Party(UUID id, String name, String inn, String kpp) {

        static Party of(Counterparty party) {
            return party == null ? null : new Party(party.id(), party.name(), party.inn(), party.kpp());
        }
    }

    /** Of a list. */
    record Line(
            UUID id,
            String number,
            PackageState state,
            PackageOperation operation,
            String title,
            String site,
            Party counterparty,
            int documents,
            List<String> missing,
            List<String> blockedBy,
            boolean asked,
            String createdBy,
            Instant createdAt) {

        static Line of(PackageLine line) {
            DocumentPackage held = line.held();
            return new Line(
                    held.id(),
                    held.number(),
                    held.state(),
                    held.operation(),
                    held.title(),
                    held.site(),
                    Party.of(line.counterparty()),
                    line.documents(),
                    held.missing(),
                    held.blockedBy(),
                    line.asked(),
                    held.createdBy(),
                    held.createdAt());
        }
    }

    record Inside(
            UUID id,
            DocumentStatus status,
            DocumentType documentType,
            String fileName,
            String number,
            String totalAmount,
            String sellerInn) {}

    record Needed(String key, String title, boolean present, String attestedBy) {}

    record Linked(UUID id, String number) {}

    record Asked(
            List<String> missing,
            String askedBy,
            Instant askedAt,
            String comment,
            SiteRequest.Outcome outcome,
            String answeredBy,
            String answer,
            Instant endedAt) {

        static Asked of(SiteRequest one) {
            return new Asked(
                    one.missing(),
                    one.askedBy(),
                    one.askedAt(),
                    one.comment(),
                    one.outcome(),
                    one.answeredBy(),
                    one.answer(),
                    one.endedAt());
        }
    }

    /** @param hidden documents that are in it and the reader may not read */
    record Card(
            UUID id,
            String number,
            PackageState state,
            PackageOperation operation,
            String title,
            String site,
            Party counterparty,
            Linked contract,
            Linked powerOfAttorney,
            List<Inside> documents,
            int hidden,
            List<Needed> required,
            boolean releasable,
            List<String> blockedBy,
            List<Asked> requests,
            String createdBy,
            Instant createdAt,
            String closedBy,
            Instant closedAt,
            String overrideReason) {

        static Card of(PackageView view, Locale language) {
            DocumentPackage held = view.held();
            PackageLook look = view.look();
            return new Card(
                    held.id(),
                    held.number(),
                    held.state(),
                    held.operation(),
                    held.title(),
                    held.site(),
                    Party.of(view.counterparty()),
                    linked(view.contract()),
                    linked(view.power()),
                    view.documents().stream()
                            .map(document -> inside(document, view))
                            .toList(),
                    view.hidden(),
                    look.required().stream()
                            .map(one ->
                                    new Needed(one.key(), one.title().in(language), one.present(), one.attestedBy()))
                            .toList(),
                    held.isOpen() && look.isReleasable(),
                    held.isOpen() ? look.blockedBy() : held.blockedBy(),
                    view.requests().stream().map(Asked::of).toList(),
                    held.createdBy(),
                    held.createdAt(),
                    held.closedBy(),
                    held.closedAt(),
                    held.overrideReason());
        }

        private static Inside inside(PrimaryDocument document, PackageView view) {
            return new Inside(
                    document.id(),
                    document.status(),
                    document.documentType(),
                    view.cards().get(document.id()).fileName(),
                    document.value(FieldName.NUMBER).orElse(null),
                    document.value(FieldName.TOTAL_AMOUNT).orElse(null),
                    document.value(FieldName.SELLER_INN).orElse(null));
        }

        private static Linked linked(Contract contract) {
            return contract == null ? null : new Linked(contract.id(), contract.number());
        }

        private static Linked linked(PowerOfAttorney power) {
            return power == null ? null : new Linked(power.id(), power.number());
        }
    }
}
