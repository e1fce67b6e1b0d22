package io.marshrut.embedded;

import io.marshrut.embedded.process.Child;
import io.marshrut.embedded.process.JavaProgram;
import io.marshrut.embedded.process.LogFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;

/** How each of the project's own programs is started: memory, arguments, environment. */
record StackPrograms(ProjectHome home, DataFolder data, Log log) {
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");

    Child searchNode(int port) {
        return child(
                "Search node",
                "search-node",
                file -> new JavaProgram(
                        home.dist("deploy/search-node"),
                        "io.marshrut.searchnode.SearchNodeMain",
                        small("-Xms64m", "-Xmx192m"),
                        List.of(data.search().toString(), Integer.toString(port)),
                        Map.of(),
                        "SEARCH_NODE_READY",
                        file));
    }

    Child objectStore(int port, StackAddresses.Storage storage) {
        return child(
                "Object store",
                "object-store",
                file -> new JavaProgram(
                        home.dist("deploy/object-store"),
                        "io.marshrut.objectstore.ObjectStoreMain",
                        small("-Xmx128m"),
                        List.of(data.objects().toString(), Integer.toString(port), storage.bucket()),
                        keys(storage),
                        "OBJECT_STORE_READY",
                        file));
    }

    Child worker(int number, StackAddresses.Storage storage, Portal portal) {
        Map<String, String> environment = new LinkedHashMap<>(keys(storage));
        environment.put("MARSHRUT_S3_ENDPOINT", storage.endpoint());
        environment.put("MARSHRUT_S3_BUCKET", storage.bucket());
        environment.put("MARSHRUT_URL", portal.url());
        environment.put("MARSHRUT_WORKER_LOGIN", portal.login());
        environment.put("MARSHRUT_WORKER_PASSWORD", portal.password());
        environment.put("MARSHRUT_WORKER_ID", "embedded-" + number);
        environment.put("MARSHRUT_PARENT_PIPE", "1");
        return child(
                "OCR worker " + number,
                "ocr-worker-" + number,
                file -> new JavaProgram(
                        home.dist("ocr/worker"),
                        "io.marshrut.ocr.worker.WorkerMain",
                        List.of(
                                "-Xms32m",
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                // what a large page took goes back to the system: the office program needs it
                                "-XX:MaxHeapFreeRatio=50",
                                "-XX:-ShrinkHeapInSteps",
                                "-Djava.io.tmpdir=" + data.scratch("ocr-worker-" + number)),
                        List.of(),
                        environment,
                        "WORKER_READY",
                        file));
    }

    /** What a worker needs to call the portal. */
    record Portal(String url, String login, String password) {}

    private interface Program {
        JavaProgram writingTo(LogFile file);
    }

    private Child child(String name, String logName, Program program) {
        LogFile file = data.log(logName);
        return new Child(name, file, program.writingTo(file), log);
    }

    private static Map<String, String> keys(StackAddresses.Storage storage) {
        return Map.of("MARSHRUT_S3_ACCESS_KEY", storage.accessKey(), "MARSHRUT_S3_SECRET_KEY", storage.secretKey());
    }

    private static List<String> small(String... memory) {
        List<String> options = new ArrayList<>(List.of(memory));
        options.addAll(SMALL);
        return options;
    }
}
