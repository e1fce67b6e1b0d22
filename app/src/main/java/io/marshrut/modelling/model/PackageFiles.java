package io.marshrut.modelling.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a process package by name.
 *
 * @param kind {@code <desk>/<kind>}
 */
public record PackageFiles(String kind, Map<String, byte[]> files) {

    public static final String CATALOG = "catalog.yaml";

    public PackageFiles {
        files = new TreeMap<>(files);
    }

    /** The second word of the kind: what its files are called. */
    public String name() {
        return kind.substring(kind.indexOf('/') + 1);
    }

    public String modelFile() {
        return name() + ".bpmn";
    }

    public String formFile() {
        return name() + ".form";
    }

    public List<String> tableFiles() {
        return files.keySet().stream().filter(file -> file.endsWith(".dmn")).toList();
    }

    public Optional<byte[]> file(String file) {
        return Optional.ofNullable(files.get(file));
    }
}
