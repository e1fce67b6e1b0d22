package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.PortalTest;
import io.marshrut.support.Works;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was filled in stands on a card as people write it. */
@PortalTest
class CardValuesTest {

    @Autowired
    ApplicationContext portal;

    @Test
    void sumsHaveTheirGroupsAndTheirCurrency() {
        Works works = new Works(portal);
        works.publish();
        String initiator = works.person(null, "HQ");
        String id = works.tryToFile(initiator, works.fields(initiator, Map.of("budget", "1250000.5")))
                .json()
                .path("id")
                .asText();

        assertThat(works.page(initiator, "/requests/" + id)).contains("1\u00a0250\u00a0000,50\u00a0₽");
    }
}
