package io.marshrut.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.CamundaInTheWrongRoom;

class OnlyTheEngineKnowsCamundaTest extends ProvedRule {

    @Override
    ArchRule rule() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("io.marshrut.engine..", "io.marshrut.ocr.worker..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a fork with the same API can replace the engine where one room alone knows it");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {CamundaInTheWrongRoom.class};
    }
}
