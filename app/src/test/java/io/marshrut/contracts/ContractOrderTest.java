package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.ContractCases;
import io.marshrut.support.PortalTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders of the register: what comes first and last, and that no order sorts the whole table. */
@PortalTest
class ContractOrderTest {

    @Autowired
    Contracts contracts;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    Api api;

    private final String mark = UUID.randomUUID().toString();

    static Stream<ContractOrder> orders() {
        return Arrays.stream(ContractOrder.By.values())
                .flatMap(by -> Stream.of(new ContractOrder(by, false), new ContractOrder(by, true)));
    }

    @Test
    void whatLacksAnAmountOrAnEndComesLastBothWays() {
        draft("б", "500.00", "2027-05-31");
        draft("а", null, null);
        draft("в", "70000.00", "2027-01-31");

        assertThat(titles("amount")).containsExactly("б", "в", "а");
        assertThat(titles("-amount")).containsExactly("в", "б", "а");
        assertThat(titles("ends")).containsExactly("в", "б", "а");
        assertThat(titles("-ends")).containsExactly("б", "в", "а");
        assertThat(titles("title")).containsExactly("а", "б", "в");
        assertThat(titles("-title")).containsExactly("в", "б", "а");
        assertThat(titles("created")).containsExactly("б", "а", "в");
        assertThat(titles("number")).containsExactly("б", "а", "в");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noPageIsLostOrShownTwiceWhereManyAreEqual(ContractOrder order) {
        for (int i = 0; i < 5; i++) {
            draft("равный", "100.00", "2027-05-31");
        }
        List<UUID> seen = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            contracts
                    .list(marketing(), ofMine(), order, Paged.Request.of(page, 2))
                    .items()
                    .forEach(line -> seen.add(line.contract().id()));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anIndexHoldsTheOrder(ContractOrder order) {
        List<String> plan = transactions.call(() -> {
            // small tables are sorted because that is cheap: only whether an index can serve is asked here
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            return jdbc.sql("explain select c.* from contract c where true order by " + order.sql() + " limit 25")
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).contains("Index Scan").doesNotContain("Sort");
    }

    private void draft(String word, String amount, String endsOn) {
        Map<String, Object> card = new HashMap<>(ContractCases.card());
        card.put("title", word + " " + mark);
        card.put("amount", amount);
        card.put("endsOn", endsOn);
        new ContractCases(api).draft("marketing", card);
    }

    private List<String> titles(String order) {
        return contracts
                .list(marketing(), ofMine(), ContractOrder.parse(order).orElseThrow(), Paged.Request.of(0, 25))
                .items()
                .stream()
                .map(line -> line.contract().title().replace(" " + mark, ""))
                .toList();
    }

    private ContractFilter ofMine() {
        return new ContractFilter(null, null, null, null, true, mark);
    }

    private Caller marketing() {
        return callers.of("marketing").orElseThrow();
    }
}
