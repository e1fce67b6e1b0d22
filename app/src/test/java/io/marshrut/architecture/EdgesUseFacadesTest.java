package io.marshrut.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.marshrut.architecture.fixtures.ControllerWithRows;
import io.marshrut.architecture.fixtures.rest.ApiWithSql;
import io.marshrut.architecture.fixtures.web.PageWithAStore;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** Pages and the REST API ask façades; what is stored where is not their affair. */
class EdgesUseFacadesTest extends ProvedRule {

    /** It keeps answers of the API itself, and in the caller's transaction. */
    private static final DescribedPredicate<JavaClass> KEPT_ANSWERS =
            nameMatching("io\\.marshrut\\.access\\.rest\\.Idempot.*").forSubtype();

    private static final DescribedPredicate<JavaClass> ROWS = DescribedPredicate.<JavaClass>or(
                    annotatedWith(Repository.class), nameMatching(".*Rows"))
            .and(not(resideInAnyPackage("..web..", "..rest..")));

    private static final DescribedPredicate<JavaClass> STORES = resideInAnyPackage(
            "java.sql..",
            "org.springframework.jdbc..",
            "org.springframework.data..",
            "io.minio..",
            "co.elastic..",
            "com.github.kagkarlsson..");

    @Override
    ArchRule rule() {
        return noClasses()
                .that(DescribedPredicate.<JavaClass>or(
                                resideInAnyPackage("..web..", "..rest.."), metaAnnotatedWith(Controller.class))
                        .and(not(KEPT_ANSWERS)))
                .should()
                .dependOnClassesThat(ROWS.or(STORES))
                .because("who may see and do what is decided by the façades");
    }

    @Override
    Class<?>[] planted() {
        return new Class<?>[] {ApiWithSql.class, PageWithAStore.class, ControllerWithRows.class};
    }
}
