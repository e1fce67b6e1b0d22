package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Name, ИНН and КПП of the seller and the buyer. */
final class SideReader {

    private static final int INN_OF_A_PERSON = 12;

    private final Sides sides;
    private final boolean recognised;

    SideReader(Sides sides, boolean recognised) {
        this.sides = sides;
        this.recognised = recognised;
    }

    void read(Map<FieldName, Found> fields) {
        read(Label.SELLER, FieldName.SELLER_NAME, FieldName.SELLER_INN, FieldName.SELLER_KPP, fields);
        read(Label.BUYER, FieldName.BUYER_NAME, FieldName.BUYER_INN, FieldName.BUYER_KPP, fields);
    }

    /** Where the form names no supplier or payer, who sends and who receives the goods stand for them. */
    void readWithCarriers(Map<FieldName, Found> fields) {
        read(fields);
        if (!fields.containsKey(FieldName.SELLER_NAME)) {
            read(Label.CONSIGNOR, FieldName.SELLER_NAME, FieldName.SELLER_INN, FieldName.SELLER_KPP, fields);
        }
        if (!fields.containsKey(FieldName.BUYER_NAME)) {
            read(Label.CONSIGNEE, FieldName.BUYER_NAME, FieldName.BUYER_INN, FieldName.BUYER_KPP, fields);
        }
    }

    /** Where an invoice labels no seller, who gets the money stands for it. */
    void readWithBeneficiary(Map<FieldName, Found> fields) {
        read(fields);
        if (!fields.containsKey(FieldName.SELLER_NAME)) {
            Map<FieldName, Found> paid = new EnumMap<>(FieldName.class);
            read(Label.BENEFICIARY, FieldName.SELLER_NAME, FieldName.SELLER_INN, FieldName.SELLER_KPP, paid);
            if (paid.containsKey(FieldName.SELLER_NAME)) {
                paid.forEach(fields::putIfAbsent);
            }
        }
    }

    /** Only what is not known yet. */
    void readMissing(Findings findings) {
        Map<FieldName, Found> here = new EnumMap<>(FieldName.class);
        read(here);
        here.forEach((name, found) -> findings.put(name, Optional.of(found)));
        dropKpp(FieldName.SELLER_NAME, FieldName.SELLER_INN, FieldName.SELLER_KPP, findings.fields());
        dropKpp(FieldName.BUYER_NAME, FieldName.BUYER_INN, FieldName.BUYER_KPP, findings.fields());
    }

    /** Entrepreneurs have no КПП (приказ ФНС России № ММВ-7-6/435@): one found beside them is somebody else's. */
    private static void dropKpp(FieldName name, FieldName inn, FieldName kpp, Map<FieldName, Found> fields) {
        Found code = fields.get(inn);
        boolean person = code != null
                ? code.value().length() == INN_OF_A_PERSON
                : fields.containsKey(name)
                        && PersonName.isEntrepreneur(fields.get(name).value());
        if (person) {
            fields.remove(kpp);
        }
    }

    private void read(Label side, FieldName name, FieldName inn, FieldName kpp, Map<FieldName, Found> fields) {
        name(side).ifPresent(found -> fields.put(name, found));
        Optional<Found> code = best(sides.codes(CodeKind.INN, side));
        code.ifPresent(found -> fields.put(inn, found));
        best(sides.codes(CodeKind.KPP, side)).ifPresent(found -> fields.put(kpp, found));
        dropKpp(name, inn, kpp, fields);
    }

    /** The first name given; the same name elsewhere confirms it, one that differs by letters makes it doubtful. */
    private Optional<Found> name(Label side) {
        return sides.zones(side).stream()
                .flatMap(zone -> SideName.in(zone, recognised).stream())
                .reduce((first, other) -> first.value().equalsIgnoreCase(other.value())
                        ? first.confirmedBy(other)
                        : first.asContradicted());
    }

    /** The first valid one; told again elsewhere it is more certain, told otherwise it is in doubt. */
    static Optional<Found> best(List<CodeHit> hits) {
        List<CodeHit> ordered = new ArrayList<>(hits);
        ordered.sort(Comparator.comparing((CodeHit hit) -> !hit.isValid())
                .thenComparing(hit -> hit.found().repaired()));
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Found best = ordered.get(0).found();
        for (CodeHit other : ordered.subList(1, ordered.size())) {
            if (other.value().equals(best.value())) {
                best = best.confirmedBy(other.found());
            } else if (other.isValid()) {
                best = best.asContradicted();
            }
        }
        return Optional.of(best);
    }
}
