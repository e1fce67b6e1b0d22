package io.marshrut.demo;

import java.util.List;

/** The contents of {@code demo/requests.yaml}, in the order in which they are filed. */
record DemoRequests(List<DemoRequest> requests) {

    static DemoRequests read() {
        return DemoFiles.yaml("demo/requests.yaml", DemoRequests.class);
    }
}
