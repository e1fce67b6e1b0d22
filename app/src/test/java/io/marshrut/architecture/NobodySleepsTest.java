package io.marshrut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.Sleeper;
import io.marshrut.architecture.fixtures.SleeperByUnit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The embedded stack may: it watches processes that are not its children, and of those no event tells. */
class NobodySleepsTest extends ProvedRule {

    @Override
    ArchRule rule() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.marshrut.embedded..")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .orShould()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .because("one waits for what is to happen and not for a time in which it may");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {Sleeper.class, SleeperByUnit.class};
    }

    @Test
    void norDoesATest() {
        JavaClasses tests = HouseCode.TESTS;
        rule().check(tests);
    }
}
