package io.marshrut.support;

import io.marshrut.documents.Documents;
import io.marshrut.renditions.Renditions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Beans that tests ask for. */
@TestConfiguration(proxyBeanMethods = false)
public class PortalTestConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    SampleStep sampleStep() {
        return new SampleStep();
    }

    /** In place of what the settings say, so that each test has a directory of its own, and most have none. */
    @Bean
    @Primary
    CompanyDirectory companyDirectory() {
        return new CompanyDirectory();
    }

    @Bean
    @Lazy
    Api api(Environment environment) {
        return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    @Lazy
    Renderings renderings(Api api, Documents documents, Renditions renditions) {
        return new Renderings(api, documents, renditions);
    }

    @Bean(destroyMethod = "close")
    @Lazy
    Browser browser(Api api) {
        return new Browser(api.base());
    }
}
