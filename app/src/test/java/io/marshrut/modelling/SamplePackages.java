package io.marshrut.modelling;

import io.marshrut.modelling.model.PackageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Process packages for tests: those of the house and {@code it/routing}, whole or with a small change. */
public final class SamplePackages {

    private static final Pattern PATH = Pattern.compile(".*/processes/([a-z0-9-]+/[a-z0-9-]+)/[^/]+");

    private SamplePackages() {}

    /** The kinds of the {@code processes} module. */
    public static Stream<String> kindsOfTheHouse() {
        return kindsWith("*.bpmn");
    }

    /** Those of them that people find in the catalogue. */
    public static Stream<String> offeredByTheHouse() {
        return kindsWith("catalog.yaml");
    }

    private static Stream<String> kindsWith(String file) {
        return Stream.of(find("classpath*:processes/*/*/" + file))
                .map(SamplePackages::path)
                .map(PATH::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package of the {@code processes} module, or else of {@code resources/packages}. */
    public static PackageFiles sound(String kind) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String place : new String[] {"processes", "packages"}) {
            for (Resource file : find("classpath*:" + place + "/" + kind + "/*")) {
                try (InputStream content = file.getInputStream()) {
                    files.put(file.getFilename(), content.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new PackageFiles(kind, files);
    }

    /** The package with one text replaced wherever it stands in a file; a text that does not stand there is a mistake. */
    public static PackageFiles changed(PackageFiles files, String file, String text, String to) {
        String before = new String(files.file(file).orElseThrow(), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError(file + " does not contain " + text);
        }
        Map<String, byte[]> changed = new TreeMap<>(files.files());
        changed.put(file, before.replace(text, to).getBytes(StandardCharsets.UTF_8));
        return new PackageFiles(files.kind(), changed);
    }

    /** The ticket's package as a kind of its own, so that a test may publish it without disturbing others. */
    public static PackageFiles ticketAs(String name) {
        Map<String, byte[]> files = new TreeMap<>();
        sound("it/incident").files().forEach((file, content) -> {
            String text = new String(content, StandardCharsets.UTF_8)
                    .replace("it-incident", "it-" + name)
                    .replace("IT-{yyyy}", name.toUpperCase(java.util.Locale.ROOT) + "-{yyyy}");
            files.put(file.replace("incident", name), text.getBytes(StandardCharsets.UTF_8));
        });
        return new PackageFiles("it/" + name, files);
    }

    /** As an administrator zips it: the folder named after the kind. */
    public static byte[] zip(PackageFiles files) {
        Map<String, byte[]> entries = new TreeMap<>();
        files.files().forEach((name, content) -> entries.put(files.kind() + "/" + name, content));
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Resource[] find(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
