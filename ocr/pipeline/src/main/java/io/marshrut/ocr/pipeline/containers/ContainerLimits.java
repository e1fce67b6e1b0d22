package io.marshrut.ocr.pipeline.containers;

/**
 * What an archive or a letter may unpack to.
 *
 * @param depth of containers within each other, the outermost counted
 * @param files at most
 * @param bytes of all files together
 * @param fileBytes of one file
 * @param ratio of unpacked to packed bytes, above which a large file is taken for a bomb
 */
public record ContainerLimits(int depth, int files, long bytes, long fileBytes, int ratio) {

    /** Files smaller than this may be packed as well as they like: white paper is. */
    static final long HARMLESS = 50L << 20;

    public static ContainerLimits standard() {
        return new ContainerLimits(2, 200, 400L << 20, 100L << 20, 100);
    }

    public ContainerLimits withFiles(int other) {
        return new ContainerLimits(depth, other, bytes, fileBytes, ratio);
    }

    public ContainerLimits withBytes(long all, long one) {
        return new ContainerLimits(depth, files, all, one, ratio);
    }
}
