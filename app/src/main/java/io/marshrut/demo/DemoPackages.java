package io.marshrut.demo;

import io.marshrut.documentpackages.PackageOperation;
import java.util.List;

/** The contents of {@code demo/packages.yaml}, in the order in which they are made. */
record DemoPackages(List<One> packages) {

    /** @param contract whether the contract in force with the counterparty belongs to it */
    record One(
            String by,
            String site,
            PackageOperation operation,
            String title,
            String counterparty,
            boolean contract,
            List<File> files) {}

    /** @param name in {@code demo/packages} */
    record File(String by, String name) {}

    static DemoPackages read() {
        return DemoFiles.yaml("demo/packages.yaml", DemoPackages.class);
    }
}
