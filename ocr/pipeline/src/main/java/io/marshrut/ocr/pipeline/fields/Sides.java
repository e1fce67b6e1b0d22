package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which side of a document its zones and codes belong to. */
final class Sides {

    private final List<SideZone> zones;
    private final List<CodeHit> codes;
    private final int titleRow;

    /**
     * Sorts what was found.
     *
     * @param titleRow what stands above it in a счёт, and belongs to no zone, is the seller's letterhead
     */
    Sides(List<LabelledRow> rows, int titleRow) {
        this.zones = new SideZones(rows).all();
        this.codes = new CodeReader(rows).all();
        this.titleRow = titleRow;
    }

    private Sides(List<SideZone> zones, List<CodeHit> codes) {
        this.zones = zones;
        this.codes = codes;
        this.titleRow = 0;
    }

    /** With zones of their own before those that labels open. */
    Sides with(List<SideZone> others) {
        return new Sides(Stream.concat(others.stream(), zones.stream()).toList(), codes);
    }

    List<SideZone> zones(Label side) {
        return zones.stream().filter(zone -> zone.side() == side).toList();
    }

    /** Codes of a kind that belong to the side, best evidence first. */
    List<CodeHit> codes(CodeKind kind, Label side) {
        List<CodeHit> named = of(kind, side, hit -> hit.side() == side);
        List<CodeHit> inZone = of(kind, side, hit -> hit.side() == null && zoneOf(hit) == side);
        List<CodeHit> letterhead = side == Label.SELLER
                ? of(kind, side, hit -> hit.side() == null && zoneOf(hit) == null && hit.rowIndex() < titleRow)
                : List.of();
        return Stream.of(named, inZone, letterhead).flatMap(List::stream).toList();
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

    private Label zoneOf(CodeHit hit) {
        return zones.stream()
                .filter(zone -> zone.contains(hit.tokens().get(0)))
                .map(SideZone::side)
                .findFirst()
                .orElse(null);
    }
}
