package io.marshrut.shared;

import io.marshrut.templates.DocumentRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one renderer of document templates. */
@Configuration(proxyBeanMethods = false)
class RendererConfiguration {

    @Bean
    DocumentRenderer documentRenderer() {
        return new DocumentRenderer();
    }
}
