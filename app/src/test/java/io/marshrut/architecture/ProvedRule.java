package io.marshrut.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

/** A rule of the architecture: the house keeps it, and classes that were made to break it are caught. */
abstract class ProvedRule {

    abstract ArchRule rule();

    /** Each of them breaks the rule. */
    abstract Class<?>[] planted();

    /** Most rules are about what is shipped. */
    JavaClasses house() {
        return HouseCode.SHIPPED;
    }

    @Test
    void theHouseKeepsIt() {
        assertThat(house()).isNotEmpty();
        rule().check(house());
    }

    @Test
    void everyPlantedViolationIsCaught() {
        for (Class<?> violation : planted()) {
            EvaluationResult result = rule().evaluate(new ClassFileImporter().importClasses(violation));

            assertThat(result.getFailureReport().getDetails())
                    .as(violation.getSimpleName())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(violation.getSimpleName()));
        }
    }
}
