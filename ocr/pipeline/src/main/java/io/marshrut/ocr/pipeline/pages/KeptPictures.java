package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pages as they were recognised, as grey bytes in files of a folder: a document's values are known only when all of its
 * pages were read, and so many pictures do not fit into the memory.
 */
public final class KeptPictures {

    /** 350 MB of A4 at 300 dpi; what matters stands on the first and last pages of much shorter documents. */
    private static final int MOST = 40;

    private static final Box WHOLE = new Box(0, 0, 1, 1);

    private record Picture(Path file, int width, int height, int dpi) {}

    /** Keeps none, where values are not looked for. */
    public static final KeptPictures NONE = new KeptPictures(Optional.empty());

    private final Optional<Path> folder;
    private final Map<Integer, Picture> pictures = new HashMap<>();

    public KeptPictures(Path folder) {
        this(Optional.of(folder));
    }

    private KeptPictures(Optional<Path> folder) {
        this.folder = folder;
    }

    void keep(int page, GreyImage image) {
        if (folder.isEmpty() || pictures.size() == MOST) {
            return;
        }
        Path file = folder.get().resolve("page-" + page + ".grey");
        try {
            Files.write(file, image.pixels(WHOLE));
            pictures.put(page, new Picture(file, image.width(), image.height(), image.dpi()));
        } catch (IOException e) {
            // a full disk costs the second reading, not the first
            pictures.remove(page);
        }
    }

    /** A part of a page with paper around it. */
    Optional<GreyImage> part(int page, Box place, int border) {
        Picture picture = pictures.get(page);
        if (picture == null) {
            return Optional.empty();
        }
        int left = Math.max(0, (int) (place.left() * picture.width()));
        int top = Math.max(0, (int) (place.top() * picture.height()));
        int right = Math.min(picture.width(), (int) Math.ceil(place.right() * picture.width()));
        int bottom = Math.min(picture.height(), (int) Math.ceil(place.bottom() * picture.height()));
        if (right <= left || bottom <= top) {
            return Optional.empty();
        }
        try (RandomAccessFile pixels = new RandomAccessFile(picture.file().toFile(), "r")) {
            byte[][] rows = new byte[bottom - top][right - left];
            for (int y = top; y < bottom; y++) {
                pixels.seek((long) y * picture.width() + left);
                pixels.readFully(rows[y - top]);
            }
            return Optional.of(framed(rows, border, picture.dpi()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static GreyImage framed(byte[][] rows, int border, int dpi) {
        int width = rows[0].length + 2 * border;
        return GreyImage.of(width, rows.length + 2 * border, dpi, (y, grey) -> {
            Arrays.fill(grey, (byte) GreyImage.EVEN_PAPER);
            if (y >= border && y - border < rows.length) {
                System.arraycopy(rows[y - border], 0, grey, border, rows[0].length);
            }
        });
    }
}
