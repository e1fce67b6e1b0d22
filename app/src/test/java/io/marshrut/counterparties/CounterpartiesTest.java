package io.marshrut.counterparties;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CounterpartiesTest {

    @Autowired
    Api api;

    @Test
    void areFoundByNameOrCode() {
        assertThat(api.as("lawyer")
                        .get("/api/v1/counterparties?q=%D0%9A%D0%95%D0%A0%D0%90%D0%9C")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.as("lawyer").get("/api/v1/counterparties?q=7810526010").text())
                .contains("Керамика Северо-Запад");
        assertThat(api.as("lawyer")
                        .get("/api/v1/counterparties")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void namesEveryDetailThatIsWrong() {
        Map<String, String> draft = new HashMap<>(Map.of(
                "name",
                " ",
                "inn",
                "7810526011",
                "kpp",
                "12",
                "bankBik",
                "044525225",
                "bankAccount",
                "40702810962129493954"));
        String answer =
                api.as("accountant").post("/api/v1/counterparties", draft).text();

        assertThat(answer).contains("\"name\"", "\"inn\"", "\"bankAccount\"");
    }

    @Test
    void theSamePairOfCodesIsRegisteredOnce() {
        Map<String, String> draft = Map.of("name", "ООО «Керамика, филиал»", "inn", "7810526010", "kpp", "781002001");

        assertThat(api.as("accountant").post("/api/v1/counterparties", draft).status())
                .isEqualTo(201);
        Api.Answer again = api.as("accountant").post("/api/v1/counterparties", draft);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("counterparty_exists");
    }

    @Test
    void aPersonHasNoKpp() {
        Map<String, String> draft = Map.of("name", "ИП Захаров", "inn", "780589555907", "kpp", "780501001");

        assertThat(api.as("accountant").post("/api/v1/counterparties", draft).text())
                .contains("\"kpp\"");
    }
}
