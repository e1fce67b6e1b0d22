package io.marshrut.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@PortalTest
class StaticResourcesTest {

    @Autowired
    ResourceUrlProvider addresses;

    @Autowired
    Api api;

    /** A handler of everything would look up the address of every link of every page in every library. */
    @Test
    void theLinksOfAPageAreNotLookedUpAmongFiles() {
        assertThat(addresses.getHandlerMap())
                .containsKeys("/webjars/**", "/assets/**", "/favicon.svg")
                .doesNotContainKey("/**");
    }

    @Test
    void librariesHaveTheirVersionInTheAddress() {
        assertThat(addresses.getForLookupPath("/webjars/tabler__core/dist/css/tabler.min.css"))
                .matches("/webjars/tabler__core/[0-9][^/]+/dist/css/tabler.min.css");
    }

    @Test
    void whatIsNoFileAndNoPageIsNotFound() {
        Window window = new Window(api.base(), Map.of("Accept", "text/html"));
        window.signIn("employee", "employee");
        for (String path : new String[] {"/nothing-here", "/assets/nothing.css", "/static/assets/app.css"}) {
            assertThat(window.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(window.get("/nothing-here").body()).contains("Не найдено");
    }
}
