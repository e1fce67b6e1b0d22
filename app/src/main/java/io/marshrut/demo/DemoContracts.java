package io.marshrut.demo;

import java.util.List;

/** The contents of {@code demo/contracts.yaml}, in the order in which they are loaded. */
record DemoContracts(List<DemoContract> contracts) {

    static DemoContracts read() {
        return DemoFiles.yaml("demo/contracts.yaml", DemoContracts.class);
    }

    DemoContract of(String key) {
        return contracts.get(indexOf(key));
    }

    /** The contract and those behind it. */
    List<DemoContract> from(String key) {
        return contracts.subList(indexOf(key), contracts.size());
    }

    private int indexOf(String key) {
        return contracts.stream().map(DemoContract::key).toList().indexOf(key);
    }
}
