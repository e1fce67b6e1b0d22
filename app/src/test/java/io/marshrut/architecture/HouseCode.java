package io.marshrut.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that rules look at: ours that are on the class path, read once for all rules. */
final class HouseCode {

    private static final String ROOT = "io.marshrut";
    private static final String PLANTED = "/architecture/fixtures/";

    /** What is shipped: the application and the libraries that it uses. */
    static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/ocr/drawing/"))
            .importPackages(ROOT);

    /** The application's tests. */
    static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(place -> !place.contains(PLANTED))
            .importPackages(ROOT);

    private HouseCode() {}
}
