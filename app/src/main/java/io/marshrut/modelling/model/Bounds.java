package io.marshrut.modelling.model;

/** Where a shape stands on the diagram, in its pixels. */
public record Bounds(double x, double y, double width, double height) {

    private static final double FAR = 20_000;

    public boolean isSane() {
        return width > 0 && height > 0 && Math.abs(x) < FAR && Math.abs(y) < FAR && width < FAR && height < FAR;
    }

    public boolean overlaps(Bounds other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}
