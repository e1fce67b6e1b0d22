package io.marshrut.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import io.marshrut.Marshrut;
import io.marshrut.architecture.fixtures.modules.PlantedApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTest {

    /** Libraries of the house that live under the same root but are not rooms of the application. */
    private static final DescribedPredicate<JavaClass> LIBRARIES = JavaClass.Predicates.resideInAnyPackage(
            "io.marshrut.ocr..", "io.marshrut.templates..", "io.marshrut.embedded..");

    private static final ApplicationModules PLANTED =
            ApplicationModules.of(PlantedApplication.class.getPackageName(), new ImportOption.OnlyIncludeTests());

    @Test
    void everyPackageUsesOnlyWhatItDeclares() {
        ApplicationModules.of(Marshrut.class, LIBRARIES).verify();
    }

    @Test
    void everyPackageDeclaresWhatItUses() {
        assertThat(undeclared(ApplicationModules.of(Marshrut.class, LIBRARIES))).isEmpty();
    }

    @Test
    void aPlantedUseOfWhatWasNotDeclaredIsCaught() {
        assertThatThrownBy(PLANTED::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("asking")
                .hasMessageContaining("Asked");
    }

    @Test
    void aPlantedPackageThatDeclaresNothingIsCaught() {
        assertThat(undeclared(PLANTED)).containsExactly("asked");
    }

    private static List<String> undeclared(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> !module.getBasePackage()
                        .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                        .map(declared -> !List.of(declared.allowedDependencies())
                                .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                        .orElse(false))
                .map(ApplicationModule::getIdentifier)
                .map(String::valueOf)
                .toList();
    }
}
