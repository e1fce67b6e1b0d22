package io.marshrut.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.approvals.Route;
import io.marshrut.approvals.RouteStage;
import io.marshrut.approvals.StageMode;
import org.junit.jupiter.api.Test;

class RouteRulesTest {

    @Test
    void aRouteTellsWhatAboutTheContractMadeItsRuleFire() {
        ContractFacts facts = HouseRoutes.contract("supply", "1250000.50");

        Route route = HouseRoutes.RULES.route(facts);

        assertThat(route.key()).isEqualTo("supply-medium");
        assertThat(route.because().ru().replace('\u00a0', ' '))
                .isEqualTo(
                        "Поставка, 1 250 000,5 ₽, известный контрагент, аванс 0 %: маршрут «Поставка от 1 до 10 млн ₽» —"
                                + " поставка от 1 до 10 млн ₽ затрагивает ассортимент: её согласует директор по рознице.");
        assertThat(route.because().en())
                .startsWith(
                        "Supply, 1,250,000.5 ₽, a known counterparty, 0% prepaid: the route “Supply of ₽1m to ₽10m”");
    }

    @Test
    void stagesComeInTheOrderOfTheRule() {
        Route route = HouseRoutes.RULES.route(HouseRoutes.contract("supply", "50000000"));

        assertThat(route.stages())
                .extracting(RouteStage::key)
                .containsExactly("unit", "counterparty-check", "legal", "tender", "management", "accounting-informed");
        RouteStage tender = route.stages().get(3);
        assertThat(tender.mode()).isEqualTo(StageMode.QUORUM);
        assertThat(tender.quorum()).isEqualTo(3);
        assertThat(tender.approvers()).hasSize(5);
        assertThat(tender.sla()).isEqualTo("P3D");
        assertThat(tender.warnAt()).isEqualTo(0.75);
        RouteStage informed = route.stages().get(5);
        assertThat(informed.required()).isFalse();
        assertThat(informed.escalateTo()).isNull();
    }
}
