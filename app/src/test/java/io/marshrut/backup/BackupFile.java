package io.marshrut.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** A backup as any program that reads ZIP files sees it: looked at without the code under test. */
record BackupFile(Path path) {

    Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (JsonNode table : manifest().path("tables")) {
                String name = table.path("name").asText();
                try (InputStream entry = zip.getInputStream(zip.getEntry("tables/" + name + ".copy"))) {
                    rows.put(
                            name,
                            new String(entry.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
                }
            }
        }
        return rows;
    }

    JsonNode manifest() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream entry = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return new ObjectMapper().readTree(entry);
        }
    }

    /** Keys with the CRC of their bytes. */
    Map<String, Long> objects() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().startsWith("objects/"))
                    .collect(Collectors.toMap(
                            entry -> entry.getName().substring("objects/".length()),
                            java.util.zip.ZipEntry::getCrc,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    Set<String> keys() throws IOException {
        return objects().keySet();
    }
}
