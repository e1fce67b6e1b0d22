package io.marshrut.shared;

/** The part of the company that a thing belongs to: its site (площадка) and its department; either may be null. */
public record Place(String site, String department) {

    public static Place of(String site, String department) {
        return new Place(site, department);
    }
}
