package io.marshrut.contracts;

import io.marshrut.approvals.Route;
import io.marshrut.engine.DecisionTables;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.RuleTables;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which route (маршрут согласования) a contract takes: the tables of the package decide. */
@Service
public class RouteTable {

    private final DecisionTables tables;
    private final ContractTypes types;
    private final Texts texts;

    RouteTable(DecisionTables tables, ContractTypes types, Texts texts) {
        this.tables = tables;
        this.types = types;
        this.texts = texts;
    }

    /**
     * By the newest version.
     *
     * @throws Problem 422 where the tables have no route for it
     */
    public Route route(ContractFacts facts) {
        return route(types.currentVersion(), facts);
    }

    /** By the version that a case runs on. */
    public Route route(ProcessPackage version, ContractFacts facts) {
        return rules(version).route(facts);
    }

    /** The tables in force. */
    RouteRules current() {
        return rules(types.currentVersion());
    }

    private RouteRules rules(ProcessPackage version) {
        return new RouteRules(tables.of(version), new RouteWords(types.of(version), texts));
    }

    /**
     * Tables that somebody uploaded; the kinds of contract are those in force.
     *
     * @throws Problem 422 where the file is not one
     */
    RouteRules uploaded(byte[] dmn) {
        RuleTables uploaded = tables.parse(dmn);
        for (String table : List.of(RouteRules.ROUTES, RouteRules.STAGES)) {
            if (!uploaded.tables().contains(table)) {
                throw Problem.invalid("table_missing", table);
            }
        }
        return new RouteRules(uploaded, new RouteWords(types.current(), texts));
    }
}
