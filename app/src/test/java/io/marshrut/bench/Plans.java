package io.marshrut.bench;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** How PostgreSQL runs what a call sends: the very statements with the very parameters, explained and executed. */
final class Plans {

    private final Portal portal;

    Plans(Portal portal) {
        this.portal = portal;
    }

    List<String> of(Runnable call) {
        List<String> lines = new ArrayList<>();
        for (Statements.Sent sent : portal.statements().during(call)) {
            QueryInfo query = sent.query();
            if (query.getQuery().stripLeading().startsWith("select")) {
                lines.addAll(explained(query));
            }
        }
        return lines;
    }

    private List<String> explained(QueryInfo query) {
        try (Connection connection = portal.bean(DataSource.class).getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "explain (analyze, costs off, timing off, summary on) " + query.getQuery())) {
            for (List<ParameterSetOperation> parameters : query.getParametersList()) {
                for (ParameterSetOperation parameter : parameters) {
                    parameter.getMethod().invoke(statement, parameter.getArgs());
                }
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet plan = statement.executeQuery()) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
            return lines;
        } catch (SQLException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No plan for " + query.getQuery(), e);
        }
    }
}
