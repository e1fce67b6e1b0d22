package io.marshrut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.BareController;
import io.marshrut.shared.web.PageController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

class PagesHaveTheShellTest extends ProvedRule {

    @Override
    ArchRule rule() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areNotAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(PageController.class)
                .because("a bare controller's pages have neither the shell nor the portal's error pages");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {BareController.class};
    }
}
