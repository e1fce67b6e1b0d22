package io.marshrut.kinds;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marshrut.kinds.KindPaths.Path;
import io.marshrut.kinds.KindPaths.Step;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One kind of each desk from the catalogue to the survey, with the pages alone. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsInTheBrowserTest {

    @Autowired
    ApplicationContext portal;

    private SmallCompany company;

    @BeforeAll
    void hire() {
        company = new SmallCompany(portal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marketing/pos-materials",
                "maintenance/small-repair",
                "legal/consultation",
                "it/equipment-purchase",
                "finance/payment",
                "logistics/delivery-dispute",
                "office/letter"
            })
    void isFoundFiledDecidedAtEveryStageAndScored(String name) throws IOException {
        KindPaths kind = KindPaths.all().stream()
                .filter(one -> one.kind().equals(name))
                .findFirst()
                .orElseThrow();
        try (PagePlayer player = new PagePlayer(kind, company, portal)) {
            player.walk(completedWithoutATimer(kind), title(name));
        }
    }

    /** The portal's clock stands where it is while people click. */
    private static Path completedWithoutATimer(KindPaths kind) {
        return kind.paths().stream()
                .filter(path -> path.steps().stream().noneMatch(Step::isTimer))
                .filter(path -> path.steps().get(path.steps().size() - 1).then().contains("COMPLETED"))
                .findFirst()
                .orElseThrow();
    }

    private static String title(String kind) throws IOException {
        try (InputStream catalogue =
                KindsInTheBrowserTest.class.getResourceAsStream("/processes/" + kind + "/catalog.yaml")) {
            return new YAMLMapper().readTree(catalogue).path("title").path("ru").asText();
        }
    }
}
