package io.marshrut.documentpackages;

/**
 * Which packages a list shows; null or blank leaves a side open.
 *
 * @param missing key of what the package lacks; {@code any} for whatever it is, {@code nothing} for what may be released
 */
public record PackageFilter(PackageState state, String site, String missing, String words) {

    public static final String ANYTHING = "any";
    public static final String NOTHING = "nothing";
}
