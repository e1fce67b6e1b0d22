package io.marshrut.documentpackages;

import io.marshrut.contracts.Contracts;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.Mark;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowerState;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.primarydocuments.DocumentLookup;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Looks what a package must hold and what of it is there (проверка комплектности). */
@Component
class PackageGate {

    /** Documents that close a deal: stamps and signatures count on them. */
    private static final Set<DocumentType> CLOSING =
            Set.of(DocumentType.UTD, DocumentType.WAYBILL, DocumentType.ACCEPTANCE_ACT);

    private final PackageContents contents;
    private final DocumentLookup documents;
    private final RequirementTable table;
    private final Recognition recognition;
    private final Contracts contracts;
    private final PowersOfAttorney powers;

    PackageGate(
            PackageContents contents,
            DocumentLookup documents,
            RequirementTable table,
            Recognition recognition,
            Contracts contracts,
            PowersOfAttorney powers) {
        this.contents = contents;
        this.documents = documents;
        this.table = table;
        this.recognition = recognition;
        this.contracts = contracts;
        this.powers = powers;
    }

    PackageLook look(DocumentPackage held) {
        List<UUID> ids = contents.of(held.id());
        List<PrimaryDocument> inside = documents.all(ids).stream()
                .sorted(Comparator.comparingInt(document -> ids.indexOf(document.id())))
                .toList();
        Map<UUID, Recognised> read = recognition.of(ids);
        Map<String, String> attested = contents.attested(held.id());
        PackageFacts facts = PackageFacts.of(held.operation(), inside);
        return new PackageLook(
                inside,
                table.of(facts).entrySet().stream()
                        .map(asked -> new Requirement(
                                asked.getKey(),
                                asked.getValue(),
                                attested.containsKey(asked.getKey())
                                        || RequirementKey.of(asked.getKey())
                                                .map(key -> isThere(key, held, facts, inside, read))
                                                .orElse(false),
                                attested.get(asked.getKey())))
                        .toList());
    }

    private boolean isThere(
            RequirementKey key,
            DocumentPackage held,
            PackageFacts facts,
            List<PrimaryDocument> inside,
            Map<UUID, Recognised> read) {
        if (key.isMark()) {
            List<PrimaryDocument> closing = inside.stream()
                    .filter(PackageFacts::isUsable)
                    .filter(document -> PackageFacts.type(document)
                            .filter(CLOSING::contains)
                            .isPresent())
                    .toList();
            return !closing.isEmpty() && closing.stream().allMatch(document -> bears(key, read.get(document.id())));
        }
        return facts.types().contains(key.type().orElseThrow())
                || key == RequirementKey.CONTRACT && isSigned(held.contractId())
                || key == RequirementKey.POWER_OF_ATTORNEY && isGiven(held.powerId());
    }

    /** An electronic document has neither stamp nor ink: it is signed in the exchange with the other party. */
    private static boolean bears(RequirementKey key, Recognised read) {
        return read != null
                && (read.result().mediaType().endsWith("xml")
                        || read.result().marks().stream().map(Mark::kind).anyMatch(key.name()::equals));
    }

    private boolean isSigned(UUID contract) {
        return Optional.ofNullable(contract)
                .filter(id -> contracts.mayRead(Caller.system(), id))
                .map(id -> contracts.get(Caller.system(), id).contract().registeredAt() != null)
                .orElse(false);
    }

    private boolean isGiven(UUID power) {
        return Optional.ofNullable(power)
                .filter(id -> powers.mayRead(Caller.system(), id))
                .map(id -> isGiven(powers.get(Caller.system(), id).power()))
                .orElse(false);
    }

    /** One that has expired since gave power when the goods were received. */
    private static boolean isGiven(PowerOfAttorney power) {
        return power.state() == PowerState.ACTIVE || power.state() == PowerState.EXPIRED;
    }
}
