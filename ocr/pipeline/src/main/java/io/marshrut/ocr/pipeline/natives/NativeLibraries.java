package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.tess4j.TessAPI;

/**
 * Loads Leptonica and Tesseract out of the class path, once in a process.
 *
 * <p>JNA looks for them where {@code jna.library.path} points, so that property must stand before any class of tess4j
 * or lept4j is touched: {@link #leptonica} and {@link #tesseract} are the only doors to them.
 */
final class NativeLibraries {

    private static final String LIBRARY_PATH = "jna.library.path";

    private static final Loaded LOADED = load();

    private NativeLibraries() {}

    private record Loaded(Leptonica leptonica, TessAPI tesseract) {}

    static Leptonica leptonica() {
        return LOADED.leptonica();
    }

    static TessAPI tesseract() {
        return LOADED.tesseract();
    }

    private static Loaded load() {
        try (TemporaryFolder folder = TemporaryFolder.create("marshrut-natives")) {
            for (String resource : resources()) {
                extract(resource, folder.path());
            }
            String before = System.getProperty(LIBRARY_PATH);
            System.setProperty(LIBRARY_PATH, folder.path().toString());
            try {
                // leptonica first: tesseract needs it loaded; once mapped, the files are needed no more
                Leptonica leptonica = Leptonica.INSTANCE;
                leptonica.setLeptDebugOK(0);
                TessAPI tesseract = TessAPI.INSTANCE;
                tesseract.TessVersion();
                return new Loaded(leptonica, tesseract);
            } finally {
                restore(before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the recognition libraries cannot be extracted", e);
        }
    }

    private static void restore(String before) {
        if (before == null) {
            System.clearProperty(LIBRARY_PATH);
        } else {
            System.setProperty(LIBRARY_PATH, before);
        }
    }

    private static List<String> resources() {
        String platform = platform();
        if (Platform.isLinux()) {
            return List.of(
                    "/org/bytedeco/leptonica/" + platform + "/libleptonica.so.6",
                    "/org/bytedeco/tesseract/" + platform + "/libtesseract.so.5.5");
        }
        if (Platform.isMac()) {
            return List.of(
                    "/org/bytedeco/leptonica/" + platform + "/libleptonica.6.dylib",
                    "/org/bytedeco/tesseract/" + platform + "/libtesseract.5.5.dylib");
        }
        throw new IllegalStateException("recognition does not run on " + platform + ", only on Linux and macOS");
    }

    private static String platform() {
        String system = Platform.isMac() ? "macosx" : Platform.isLinux() ? "linux" : System.getProperty("os.name");
        return system + (Platform.isARM() ? "-arm64" : "-x86_64");
    }

    private static void extract(String resource, Path folder) throws IOException {
        try (InputStream in = NativeLibraries.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource
                        + ": build with the matching natives.platform of the parent pom");
            }
            Files.copy(in, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
        }
    }
}
