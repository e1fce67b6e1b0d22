package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which part of a workbook is what: follows its relationships from the root to the first sheet that is shown. */
final class WorkbookMap {

    private record Target(String type, String part) {}

    private final WorkbookParts parts;
    private final Map<String, Target> targets;
    private boolean since1904;
    private String sheet;

    WorkbookMap(WorkbookParts parts) {
        this.parts = parts;
        String workbook = targets("_rels/.rels", "").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("table_unreadable"));
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        this.targets = targets(folder + "_rels/" + workbook.substring(folder.length()) + ".rels", folder);
        read(new PartXml(parts.get(workbook)));
    }

    /** @throws Problem 422 where no sheet is shown */
    byte[] firstSheet() {
        return parts.get(Optional.ofNullable(sheet).orElseThrow(() -> Problem.invalid("table_empty")));
    }

    /** The part of this kind, such as {@code styles}, where there is one. */
    Optional<byte[]> part(String kind) {
        return targets.values().stream()
                .filter(target -> target.type().endsWith("/" + kind))
                .findFirst()
                .flatMap(target -> parts.find(target.part()));
    }

    /** Whether days are counted from 1904, as old Excel on Macintosh did. */
    boolean countsFrom1904() {
        return since1904;
    }

    private void read(PartXml xml) {
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                since1904 = xml.attribute("date1904")
                        .filter(value -> value.equals("1") || value.equals("true"))
                        .isPresent();
            } else if (xml.begins("sheet")
                    && sheet == null
                    && xml.attribute("state").orElse("visible").equals("visible")) {
                sheet = xml.attribute("id")
                        .map(targets::get)
                        .filter(target -> target.type().endsWith("/worksheet"))
                        .map(Target::part)
                        .orElse(null);
            }
        }
    }

    private Map<String, Target> targets(String relationships, String folder) {
        Map<String, Target> found = new HashMap<>();
        PartXml xml = new PartXml(parts.get(relationships));
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                String id = xml.attribute("Id").orElse("");
                String type = xml.attribute("Type").orElse("");
                found.put(
                        id,
                        new Target(
                                type, resolved(folder, xml.attribute("Target").orElse(""))));
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            // a link to somewhere outside
            return "";
        }
    }
}
