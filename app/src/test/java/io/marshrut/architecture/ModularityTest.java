package io.marshrut.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.marshrut.Marshrut;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** Libraries of the house that live under the same root but are not rooms of the application. */
    private static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "io.marshrut.ocr..", "io.marshrut.templates..", "io.marshrut.embedded..");

    @Test
    void everyPackageUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Marshrut.class, LIBRARIES).verify();
    }
}
