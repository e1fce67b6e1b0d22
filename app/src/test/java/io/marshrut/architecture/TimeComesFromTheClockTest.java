package io.marshrut.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.DateOfItsOwn;
import io.marshrut.architecture.fixtures.InstantOfItsOwn;
import io.marshrut.architecture.fixtures.MillisOfItsOwn;
import io.marshrut.architecture.fixtures.ZonedTimeOfItsOwn;
import java.time.Clock;
import java.util.Date;

/** Durations are measured with {@code System.nanoTime}, which tells no time. */
class TimeComesFromTheClockTest extends ProvedRule {

    private static final DescribedPredicate<JavaAccess<?>> ASKS_THE_SYSTEM =
            DescribedPredicate.describe("ask the system for the time", TimeComesFromTheClockTest::asksTheSystem);

    @Override
    ArchRule rule() {
        return noClasses()
                .that(DescribedPredicate.not(name("io.marshrut.shared.TimeConfiguration")))
                .should()
                .accessTargetWhere(ASKS_THE_SYSTEM)
                .because("one Clock bean rules everything, so that tests move time");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {InstantOfItsOwn.class, ZonedTimeOfItsOwn.class, DateOfItsOwn.class, MillisOfItsOwn.class
        };
    }

    private static boolean asksTheSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String called = access.getTarget().getName();
        if (owner.equals(Clock.class.getName())) {
            return called.startsWith("system") || called.startsWith("tick");
        }
        if (owner.startsWith("java.time.")) {
            return called.equals("now") && !takesAClock(access);
        }
        return owner.equals("java.lang.System") && called.equals("currentTimeMillis")
                || owner.equals(Date.class.getName()) && takesNothing(access) && called.equals("<init>");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return parameters(access).anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return parameters(access).findAny().isEmpty();
    }

    private static java.util.stream.Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access instanceof com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?> call
                ? call.getTarget().getRawParameterTypes().stream()
                : java.util.stream.Stream.empty();
    }
}
