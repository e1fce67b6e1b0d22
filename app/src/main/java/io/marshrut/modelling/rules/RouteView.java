package io.marshrut.modelling.rules;

import io.marshrut.contracts.ContractTypeFile;
import io.marshrut.modelling.coverage.CellReader;
import io.marshrut.modelling.model.DecisionTable;
import io.marshrut.modelling.model.TableRule;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The route tables of a package in the eyes of a rule; both have all their columns.
 *
 * @param routes which route a contract takes
 * @param stages what the stages of routes are
 */
record RouteView(DecisionTable routes, DecisionTable stages, ContractTypeFile types) {

    /** The property of a process that names the table of routes. */
    static final String ROUTES = "routes";

    /** The property that names the table of stages. */
    static final String STAGES = "stages";

    static final String STAGE = "stage";

    static final Set<String> FACTS = Set.of(
            "contractType",
            "amount",
            "currency",
            "site",
            "department",
            "counterpartyState",
            "prepaymentShare",
            "termMonths",
            "ownForm");

    static final List<String> ROUTE_COLUMNS =
            List.of("route", "title.ru", "title.en", "stages", "because.ru", "because.en");

    static final List<String> STAGE_COLUMNS = List.of(
            "title.ru",
            "title.en",
            "mode",
            "quorum",
            "approvers",
            "sla",
            "warnAt",
            "escalateTo",
            "required",
            "function",
            "byInitiator",
            "everyRole");

    /** What an output cell says; empty where it says nothing, or computes it. */
    static String said(TableRule rule, String column) {
        return CellReader.value(rule.output(column))
                .map(String::valueOf)
                .orElse("")
                .strip();
    }

    /** The words of a cell that lists some. */
    static List<String> list(TableRule rule, String column) {
        return Arrays.stream(said(rule, column).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Keys of the stages that the table of stages knows, in its order. */
    Set<String> stageKeys() {
        return stages.rules().stream()
                .flatMap(rule -> CellReader.test(rule.tests().get(STAGE)).stream())
                .flatMap(test -> test.constants().stream())
                .map(String::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rules of a stage: one for everybody or one for each of its cases. */
    List<TableRule> rulesOf(String stage) {
        return stages.rules().stream()
                .filter(rule -> CellReader.test(rule.tests().get(STAGE))
                        .map(test -> test.takes(stage))
                        .orElse(false))
                .toList();
    }
}
