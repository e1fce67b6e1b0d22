package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which side of a document its zones and codes belong to. */
final class Sides {

    private final List<SideZone> zones;
    private final List<SideZone> beneficiaries;
    private final List<CodeHit> codes;
    private final int titleRow;

    /**
     * Sorts what was found.
     *
     * @param titleRow what stands above it in a счёт, and belongs to no zone, is the seller's letterhead
     */
    Sides(List<LabelledRow> rows, int titleRow) {
        SideZones found = new SideZones(rows);
        this.zones = found.all();
        this.beneficiaries = found.beneficiaries();
        this.codes = new CodeReader(rows).all();
        this.titleRow = titleRow;
    }

    private Sides(List<SideZone> zones, List<SideZone> beneficiaries, List<CodeHit> codes) {
        this.zones = zones;
        this.beneficiaries = beneficiaries;
        this.codes = codes;
        this.titleRow = 0;
    }

    /** With zones of their own before those that labels open. */
    Sides with(List<SideZone> others) {
        return new Sides(Stream.concat(others.stream(), zones.stream()).toList(), beneficiaries, codes);
    }

    List<SideZone> zones(Label side) {
        if (side == Label.BENEFICIARY) {
            return beneficiaries;
        }
        return zones.stream().filter(zone -> zone.side() == side).toList();
    }

    /** Codes of a kind that belong to the side, best evidence first. */
    List<CodeHit> codes(CodeKind kind, Label side) {
        if (side == Label.BENEFICIARY) {
            return of(
                    kind,
                    side,
                    hit -> hit.side() == null
                            && beneficiaries.stream()
                                    .anyMatch(zone -> zone.contains(hit.tokens().get(0))));
        }
        List<CodeHit> named = of(kind, side, hit -> hit.side() == side);
        List<CodeHit> inZone = of(kind, side, hit -> hit.side() == null && zoneOf(hit) == side);
        List<CodeHit> letterhead = side == Label.SELLER
                ? of(kind, side, hit -> hit.side() == null && zoneOf(hit) == null && hit.rowIndex() < titleRow)
                : List.of();
        return Stream.of(named, inZone, letterhead).flatMap(List::stream).toList();
    }

    /** Codes of a kind, whosesoever. */
    List<CodeHit> codes(CodeKind kind) {
        return codes.stream().filter(hit -> hit.kind() == kind).toList();
    }

    /** Codes of a kind wherever they stand, except in the side's zones. */
    List<CodeHit> codesOutside(CodeKind kind, Label side) {
        return codes.stream()
                .filter(hit -> hit.kind() == kind && zoneOf(hit) != side)
                .toList();
    }

    private List<CodeHit> of(CodeKind kind, Label side, Predicate<CodeHit> belongs) {
        Objects.requireNonNull(side);
        return codes.stream().filter(hit -> hit.kind() == kind).filter(belongs).toList();
    }

    /** Of several zones that reach down to the code the one that begins last, or else the narrowest. */
    private Label zoneOf(CodeHit hit) {
        Token code = hit.tokens().get(0);
        return zones.stream()
                .filter(zone -> zone.contains(code))
                .min(Comparator.comparingInt((SideZone zone) -> zone.lineOf(code))
                        .thenComparingInt(
                                zone -> zone.lines().get(zone.lineOf(code)).size())
                        // «грузоотправитель и поставщик»: the seller's, as far as documents go
                        .thenComparing(zone -> zone.side() != Label.SELLER && zone.side() != Label.BUYER))
                .map(SideZone::side)
                .orElse(null);
    }
}
