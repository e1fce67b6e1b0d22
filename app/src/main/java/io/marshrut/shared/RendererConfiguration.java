package io.marshrut.shared;

import io.marshrut.templates.DocumentRenderer;
import io.marshrut.templates.sheet.ApprovalSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one renderer of document templates, and what is set with it. */
@Configuration(proxyBeanMethods = false)
class RendererConfiguration {

    @Bean
    DocumentRenderer documentRenderer() {
        return new DocumentRenderer();
    }

    @Bean
    ApprovalSheet approvalSheet(DocumentRenderer renderer) {
        return new ApprovalSheet(renderer);
    }
}
