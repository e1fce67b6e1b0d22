package io.marshrut.ocr.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Processor time of plain {@code tesseract} and of {@code ocrmypdf --deskew --clean} on pages, one process a page. */
final class OtherPrograms {

    /** What bash's times prints of its children: the second line. */
    private static final Pattern CHILDREN = Pattern.compile("\\n(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    private final Path folder;

    OtherPrograms(Path folder) {
        this.folder = folder;
    }

    static boolean present(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Seconds of all children; empty when the program failed on this page. */
    Optional<Double> tesseract(BufferedImage page, int dpi) throws IOException, InterruptedException {
        Path picture = picture(page);
        return children("tesseract " + picture + " " + folder.resolve("out") + " -l rus+eng --dpi " + stated(dpi));
    }

    Optional<Double> ocrmypdf(BufferedImage page, int dpi) throws IOException, InterruptedException {
        Path picture = picture(page);
        return children("ocrmypdf --deskew --clean -l rus+eng --jobs 1 --image-dpi " + stated(dpi) + " " + picture + " "
                + folder.resolve("out.pdf"));
    }

    private static int stated(int dpi) {
        // a phone's picture of A4, as wide as the sheet
        return dpi == 0 ? 290 : dpi;
    }

    private Path picture(BufferedImage page) throws IOException {
        Files.createDirectories(folder);
        Path picture = folder.resolve("page.png");
        ImageIO.write(page, "png", picture.toFile());
        return picture;
    }

    private Optional<Double> children(String command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", command + " >/dev/null 2>&1; code=$?; times; exit $code");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        int code = builder.start().waitFor();
        Matcher times = CHILDREN.matcher(Files.readString(said).toLowerCase(Locale.ROOT));
        return code == 0 && times.find() ? Optional.of(seconds(times)) : Optional.empty();
    }

    private static double seconds(Matcher times) {
        return 60 * (Integer.parseInt(times.group(1)) + Integer.parseInt(times.group(3)))
                + Double.parseDouble(times.group(2))
                + Double.parseDouble(times.group(4));
    }
}
