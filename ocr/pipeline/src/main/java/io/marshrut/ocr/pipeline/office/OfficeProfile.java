package io.marshrut.ocr.pipeline.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A user's profile for one run of LibreOffice: macros never run, nothing that a document names is fetched. Paths and
 * names are those of LibreOffice's configuration schema.
 */
final class OfficeProfile {

    /** The discard port: a proxy that nobody is behind. */
    private static final String NOWHERE_PORT = "9";

    private record Setting(String path, String name, String value) {

        private static final String ITEM =
                "<item oor:path=\"/org.openoffice.%s\"><prop oor:name=\"%s\" oor:op=\"fuse\"><value>%s</value></prop></item>";

        String xml() {
            return ITEM.formatted(path, name, value);
        }
    }

    private static final String SCRIPTING = "Office.Common/Security/Scripting";
    private static final String NETWORK = "Inet/Settings";

    private static final List<Setting> SETTINGS = List.of(
            new Setting(SCRIPTING, "MacroSecurityLevel", "3"),
            new Setting(SCRIPTING, "DisableMacrosExecution", "true"),
            new Setting(SCRIPTING, "BlockUntrustedRefererLinks", "true"),
            // never, in the numbers of each of the two
            new Setting("Office.Writer/Content/Update", "Link", "0"),
            new Setting("Office.Calc/Content/Update", "Link", "1"),
            new Setting(NETWORK, "ooInetProxyType", "2"),
            new Setting(NETWORK, "ooInetHTTPProxyName", "127.0.0.1"),
            new Setting(NETWORK, "ooInetHTTPProxyPort", NOWHERE_PORT),
            new Setting(NETWORK, "ooInetHTTPSProxyName", "127.0.0.1"),
            new Setting(NETWORK, "ooInetHTTPSProxyPort", NOWHERE_PORT),
            new Setting(NETWORK, "ooInetNoProxy", ""));

    private OfficeProfile() {}

    /** Writes the profile and gives its folder. */
    static Path in(Path folder) throws IOException {
        Path profile = folder.resolve("profile");
        Path user = Files.createDirectories(profile.resolve("user"));
        Files.writeString(
                user.resolve("registrymodifications.xcu"),
                SETTINGS.stream()
                        .map(Setting::xml)
                        .collect(Collectors.joining(
                                "\n",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<oor:items"
                                        + " xmlns:oor=\"http://openoffice.org/2001/registry\">\n",
                                "\n</oor:items>\n")));
        return profile;
    }
}
