package io.marshrut.ocr.worker;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Stands in for the OCR worker in tests: prints its environment, is ready, ends when its input closes. */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> variable : new TreeMap<>(System.getenv()).entrySet()) {
            if (variable.getKey().startsWith("MARSHRUT_")) {
                System.out.println(variable.getKey() + "=" + variable.getValue());
            }
        }
        System.out.println("WORKER_READY");
        while (System.in.read() != -1) {
            // held open by the parent
        }
    }
}
