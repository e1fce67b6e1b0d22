package io.marshrut.directory;

import io.marshrut.directory.OuterChange.State;
import io.marshrut.directory.OuterMatches.Match;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.tables.FieldChange;
import io.marshrut.tables.PlannedRow;
import io.marshrut.tables.RowState;
import io.marshrut.tables.Table;
import io.marshrut.tables.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people of an outer directory would become, by the same reading as a list that somebody brings. A directory is
 * not mended for our sake: a field that cannot be taken over stays as it was and is remarked on, and only what nobody
 * can do without refuses the person.
 */
@Component
class OuterPlan {

    /** Fields whose odd value costs nothing but a remark. */
    private static final List<String> SOFT =
            List.of("middleName", "email", "phone", "personnelNumber", "site", "department", "position", "superior");

    private static final List<String> PLACES = List.of("site", "department", "position");

    /** Each round leaves out what the one before found wrong, so it ends; more are needed only for superiors of superiors. */
    private static final int ROUNDS = 20;

    private static final String NEW_PLACE = "place_new";
    private static final int LONGEST_PLACE = 200;

    private final ImportedPeople reading;
    private final PersonRows rows;
    private final Administrators administrators;

    OuterPlan(ImportedPeople reading, PersonRows rows, Administrators administrators) {
        this.reading = reading;
        this.rows = rows;
        this.administrators = administrators;
    }

    /** An entry on its way into the portal. */
    private static final class Line {

        private final Match match;
        private final Map<String, String> cells;
        private final List<FieldError> remarks;
        private final Set<String> told;

        /** @param logins in the portal by ids of the directory */
        private Line(Match match, Map<String, String> logins, OuterRules rules) {
            this.match = match;
            this.cells = new HashMap<>(match.entry().cells());
            this.remarks = new ArrayList<>(match.entry().remarks());
            superior(logins);
            this.told = new HashSet<>(cells.keySet());
            cells.put("login", match.login());
            if (!match.entry().login().equals(match.login())) {
                remarks.add(FieldError.of(
                        "login", "outer_login_differs", match.entry().login()));
            }
            for (String place : PLACES) {
                if (cells.getOrDefault(place, "").length() > LONGEST_PLACE) {
                    remarks.add(FieldError.of(place, "length", 0, LONGEST_PLACE));
                    cells.remove(place);
                    told.remove(place);
                }
            }
            fill(rules);
        }

        private void superior(Map<String, String> logins) {
            String id = match.entry().superiorId();
            if (id != null && (id.isEmpty() || logins.containsKey(id))) {
                cells.put("superior", logins.getOrDefault(id, ""));
            } else if (id != null) {
                remarks.add(FieldError.of("superior", "outer_superior_unknown"));
            }
        }

        /** Newcomers stand somewhere; who is here already stays where they are. */
        private void fill(OuterRules rules) {
            if (match.before() == null) {
                cells.putIfAbsent("site", rules.site());
                cells.putIfAbsent("department", rules.department());
                cells.putIfAbsent("position", rules.position());
            }
        }

        /** @return whether it is a field that one can do without, and was there */
        private boolean leavesOut(FieldError error, OuterRules rules) {
            if (!SOFT.contains(error.field())
                    || cells.getOrDefault(error.field(), "").isEmpty()) {
                return false;
            }
            String odd = cells.remove(error.field());
            told.remove(error.field());
            remarks.add(error.field().equals("site") ? FieldError.of("site", "outer_site_unknown", odd) : error);
            fill(rules);
            return !odd.equals(cells.get(error.field()));
        }
    }

    List<OuterChange> of(OuterMatches.Result matches, OuterRules rules) {
        Map<String, String> logins = matches.matched().stream()
                .collect(Collectors.toMap(match -> match.entry().externalId(), Match::login));
        List<Line> lines = matches.matched().stream()
                .map(match -> new Line(match, logins, rules))
                .toList();
        List<PlannedRow<PeopleImport.Wanted>> planned = read(lines);
        for (int round = 0; round < ROUNDS && improved(lines, planned, rules); round++) {
            planned = read(lines);
        }
        List<OuterChange> changes = new ArrayList<>();
        Set<FieldError> announced = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            changes.add(change(lines.get(at), planned.get(at), matches.back(), announced));
        }
        superiorsFirst(changes);
        changes.addAll(matches.wrong());
        changes.addAll(leavers(matches.gone()));
        return changes;
    }

    private List<PlannedRow<PeopleImport.Wanted>> read(List<Line> lines) {
        List<TableRow> table = new ArrayList<>();
        lines.forEach(line -> table.add(new TableRow(table.size() + 1, line.cells, List.of())));
        return reading.planned(new Table(table, List.of()), Texts.RUSSIAN, person -> Set.of());
    }

    private static boolean improved(List<Line> lines, List<PlannedRow<PeopleImport.Wanted>> planned, OuterRules rules) {
        Set<String> refused = new HashSet<>();
        boolean improved = false;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            for (FieldError error : planned.get(at).errors()) {
                improved |= line.leavesOut(error, rules);
            }
            if (planned.get(at).state() == RowState.WRONG && line.match.before() == null) {
                refused.add(line.match.login());
            }
        }
        if (!improved) {
            // who is refused is nobody's superior
            for (Line line : lines) {
                if (refused.contains(line.cells.getOrDefault("superior", ""))) {
                    improved |= line.leavesOut(FieldError.of("superior", "nobody"), rules);
                }
            }
        }
        return improved;
    }

    /** @param announced remarks on places that are made, each of which is said once */
    private static OuterChange change(
            Line line, PlannedRow<PeopleImport.Wanted> row, Set<String> gone, Set<FieldError> announced) {
        Match match = line.match;
        List<FieldError> remarks = new ArrayList<>(line.remarks);
        boolean back = gone.contains(match.login());
        row.remarks().stream()
                .filter(remark -> !back || !remark.code().equals("stays_blocked"))
                .filter(remark -> !remark.code().equals(NEW_PLACE) || announced.add(remark))
                .forEach(remarks::add);
        if (row.state() == RowState.WRONG) {
            return new OuterChange(
                    State.WRONG,
                    match.login(),
                    match.entry().externalId(),
                    match.entry().place(),
                    row.title(),
                    match.before(),
                    null,
                    List.of(),
                    row.errors().stream().map(OuterPlan::explained).toList(),
                    remarks,
                    line.told);
        }
        PersonDraft draft = row.value().draft();
        List<FieldChange> changes = changes(match.before(), draft);
        return new OuterChange(
                state(match, back, changes),
                match.login(),
                match.entry().externalId(),
                match.entry().place(),
                row.title(),
                match.before(),
                draft,
                changes,
                List.of(),
                remarks,
                line.told);
    }

    private static FieldError explained(FieldError error) {
        return error.code().equals("required") && PLACES.contains(error.field())
                ? FieldError.of(error.field(), "outer_place_missing")
                : error;
    }

    private static State state(Match match, boolean back, List<FieldChange> changes) {
        if (match.before() == null) {
            return State.NEW;
        }
        if (match.linked()) {
            return State.LINKED;
        }
        if (back) {
            return State.BACK;
        }
        return changes.isEmpty() ? State.SAME : State.CHANGED;
    }

    private static List<FieldChange> changes(Person before, PersonDraft draft) {
        return Arrays.stream(PersonField.values())
                // which the directory does not tell
                .filter(field -> field != PersonField.LANGUAGE)
                .map(field -> new FieldChange(
                        field.key(), before == null ? "" : field.of(before.facts()), NewPlaces.name(field.of(draft))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** A part of the plan that is done alone must not need a later part. */
    private static void superiorsFirst(List<OuterChange> changes) {
        Map<String, OuterChange> newcomers = changes.stream()
                .filter(change -> change.state() == State.NEW)
                .collect(Collectors.toMap(OuterChange::login, Function.identity()));
        Map<String, Integer> depths = new HashMap<>();
        newcomers.keySet().forEach(login -> {
            int depth = 0;
            for (OuterChange above = newcomers.get(login);
                    above != null && depth <= newcomers.size();
                    above = newcomers.get(above.draft().superior())) {
                depth++;
            }
            depths.put(login, depth);
        });
        changes.sort(Comparator.comparingInt(
                change -> change.state() == State.NEW ? depths.get(change.login()) : Integer.MAX_VALUE));
    }

    private List<OuterChange> leavers(List<String> logins) {
        Set<String> administering = administrators.administering();
        return rows.byLogins(logins).stream()
                .sorted(Comparator.comparing(Person::login))
                .map(person -> {
                    OuterChange leaver = new OuterChange(
                            State.LEFT,
                            person.login(),
                            "",
                            "",
                            person.name() + " (" + person.login() + ")",
                            person,
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            person.told());
                    boolean administers =
                            person.grants().stream().anyMatch(grant -> administering.contains(grant.role()));
                    return administers && rows.othersWith(administering, person.login()) == 0
                            ? leaver.refused(FieldError.of("login", "last_administrator_stays"))
                            : leaver;
                })
                .toList();
    }
}
