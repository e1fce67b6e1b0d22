package io.marshrut.contracts.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.contracts.ContractOrder;
import io.marshrut.contracts.ContractStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class RegisterAddressTest {

    private static RegisterAddress at(String query) {
        return RegisterAddress.of(parts(query));
    }

    /** As a server takes them from an address. */
    private static MultiValueMap<String, String> parts(String query) {
        MultiValueMap<String, String> parts =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        MultiValueMap<String, String> decoded = new LinkedMultiValueMap<>();
        parts.forEach((name, values) -> values.forEach(
                value -> decoded.add(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8))));
        return decoded;
    }

    @Test
    void readsTheChosenColumnsInTheirOrder() {
        RegisterAddress address = at("columns=number,title,amount");

        assertThat(address.columns().shown())
                .containsExactly(RegisterColumn.NUMBER, RegisterColumn.TITLE, RegisterColumn.AMOUNT);
        assertThat(address.columns().exported()).isEqualTo(address.columns().shown());
    }

    @Test
    void aFormThatSendsEachColumnByItselfAsksForTheSame() {
        assertThat(at("columns=title&columns=inn")).isEqualTo(at("columns=title,inn"));
        assertThat(RegisterAddress.isOfAForm(parts("columns=title&columns=inn")))
                .isTrue();
        assertThat(RegisterAddress.isOfAForm(parts("columns=title,inn"))).isFalse();
        assertThat(RegisterAddress.isOfAForm(parts("q=x"))).isFalse();
    }

    @Test
    void whatIsNoColumnOrStandsThereAgainCountsForNothing() {
        assertThat(at("columns=title,salary,,TITLE,title, inn").columns().given())
                .containsExactly(RegisterColumn.TITLE, RegisterColumn.INN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "columns",
                "columns=",
                "columns=salary,<script>",
                "columns=contract,counterparty,amount,status,holder,ends"
            })
    void withoutAChoiceThereAreTheUsualColumns(String query) {
        RegisterAddress address = at(query);

        assertThat(address.columns().isGiven()).isFalse();
        assertThat(address.columns().shown()).isEqualTo(RegisterColumn.USUAL);
        assertThat(address.columns().exported()).isEqualTo(RegisterColumn.USUALLY_EXPORTED);
        assertThat(address.query()).doesNotContain("columns").doesNotContain("sort");
    }

    @Test
    void aRowCanAlwaysBeToldFromTheOthersAndOpened() {
        assertThat(at("columns=inn,amount").columns().shown())
                .containsExactly(RegisterColumn.NUMBER, RegisterColumn.INN, RegisterColumn.AMOUNT);
        assertThat(at("columns=inn,draft").columns().leading()).isEqualTo(RegisterColumn.DRAFT);
        assertThat(at("columns=number,title").columns().leading()).isEqualTo(RegisterColumn.TITLE);
        assertThat(at("").columns().leading()).isEqualTo(RegisterColumn.CONTRACT);
    }

    @Test
    void theColumnOfManyValuesIsTakenApartInATable() {
        assertThat(at("columns=site,contract,inn").columns().exported())
                .containsExactly(
                        RegisterColumn.SITE,
                        RegisterColumn.NUMBER,
                        RegisterColumn.TITLE,
                        RegisterColumn.TYPE,
                        RegisterColumn.INITIATOR,
                        RegisterColumn.INN);
    }

    @Test
    void allColumnsAreOfferedOnceThoseShownFirst() {
        List<RegisterColumn> offered = at("columns=amount,title").columns().offered();

        assertThat(offered)
                .startsWith(RegisterColumn.AMOUNT, RegisterColumn.TITLE)
                .containsExactlyInAnyOrder(RegisterColumn.values());
    }

    @ParameterizedTest
    @EnumSource
    void aColumnIsFoundByItsKey(RegisterColumn column) {
        assertThat(RegisterColumn.of(column.key())).contains(column);
    }

    @Test
    void theAddressSaysAgainAllThatItAskedFor() {
        String query =
                "mine=true&status=REJECTED&type=supply&site=HQ&inn=7810526010&q=%D1%81%D1%83%D0%BC%D0%BC%D0%B0%2B%261&columns=title,amount&sort=-amount";
        RegisterAddress address = at(query);

        assertThat(address.filter().status()).isEqualTo(ContractStatus.REJECTED);
        assertThat(address.filter().words()).isEqualTo("сумма+&1");
        assertThat(address.order()).isEqualTo(new ContractOrder(ContractOrder.By.AMOUNT, true));
        assertThat(address.query()).isEqualTo(query);
    }

    @Test
    void eachOrderIsReadAsItIsWritten() {
        for (ContractOrder.By by : ContractOrder.By.values()) {
            for (boolean falling : new boolean[] {true, false}) {
                ContractOrder order = new ContractOrder(by, falling);
                assertThat(at("sort=" + order.word()).order()).isEqualTo(order);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=", "sort=-", "sort=salary", "sort=--amount", "sort=AMOUNT", "sort=-created"})
    void whatIsNoOrderLeavesTheNewestFirst(String query) {
        assertThat(at(query).order()).isEqualTo(ContractOrder.NEWEST_FIRST);
        assertThat(at(query).query()).doesNotContain("sort");
    }

    @Test
    void pressingAHeadingAgainTurnsTheOrderRound() {
        RegisterAddress once = at("columns=title,amount").pressed(RegisterColumn.AMOUNT);
        RegisterAddress twice = once.pressed(RegisterColumn.AMOUNT);

        assertThat(once.order().word()).isEqualTo("amount");
        assertThat(twice.order().word()).isEqualTo("-amount");
        assertThat(twice.pressed(RegisterColumn.TITLE).order().word()).isEqualTo("title");
        assertThat(twice.columns()).isEqualTo(at("columns=title,amount").columns());
    }

    @Test
    void theOtherHalfHasTheSameColumnsAndNoFilters() {
        RegisterAddress half =
                at("q=x&status=DRAFT&columns=title,amount&sort=ends").half(true);

        assertThat(half.query()).isEqualTo("mine=true&status=&type=&site=&inn=&q=&columns=title,amount&sort=ends");
        assertThat(half.isFiltered()).isFalse();
    }
}
