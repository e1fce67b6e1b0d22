package io.marshrut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.FieldInjected;
import io.marshrut.architecture.fixtures.ValueInjected;
import jakarta.annotation.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class NoFieldIsInjectedTest extends ProvedRule {

    @Override
    ArchRule rule() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith(Resource.class)
                .because("a constructor shows what a class needs");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {FieldInjected.class, ValueInjected.class};
    }
}
