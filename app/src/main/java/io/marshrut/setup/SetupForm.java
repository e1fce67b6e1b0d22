package io.marshrut.setup;

/**
 * What the first administrator tells of the company. Blank and missing texts are the same.
 *
 * @param language {@code ru} or {@code en}
 * @param zone id of the time zone database
 * @param siteNameEn and the other English names are as the Russian ones where they are missing
 */
public record SetupForm(
        String company,
        String language,
        String siteCode,
        String siteName,
        String siteNameEn,
        String zone,
        String calendar,
        String departmentCode,
        String departmentName,
        String departmentNameEn,
        String login,
        String lastName,
        String firstName,
        String middleName,
        String email,
        String position,
        String positionEn,
        String password) {

    /** What the page shows at first. */
    public static SetupForm empty(String language) {
        return new SetupForm(
                "", language, "HQ", "", "", "Europe/Moscow", "office", "MGMT", "", "", "", "", "", "", "", "", "", "");
    }
}
