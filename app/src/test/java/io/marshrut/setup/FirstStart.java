package io.marshrut.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Browser;
import io.marshrut.support.PortalProcess;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal without demo data and what its first administrator, petrova, enters. */
final class FirstStart {

    static final String PASSWORD = "синий трамвай едет в депо";

    private static final Pattern CODE = Pattern.compile("Code: +(\\S+)");

    private FirstStart() {}

    static PortalProcess empty(Path data) {
        return new PortalProcess(data, "--marshrut.demo=false", "--marshrut.embedded.workers=0");
    }

    static void fill(Browser.Visitor visitor) {
        form("petrova").forEach((field, value) -> {
            if (field.equals("language") || field.equals("zone") || field.equals("calendar")) {
                visitor.page().selectOption("#" + field, value);
            } else {
                visitor.page().fill("#" + field, value);
            }
        });
    }

    static Map<String, String> form(String login) {
        Map<String, String> form = new HashMap<>();
        form.put("company", "Ромашка");
        form.put("language", "ru");
        form.put("siteCode", "HQ");
        form.put("siteName", "Головной офис");
        form.put("siteNameEn", "Head office");
        form.put("zone", "Asia/Yekaterinburg");
        form.put("calendar", "office");
        form.put("departmentCode", "MGMT");
        form.put("departmentName", "Руководство");
        form.put("departmentNameEn", "");
        form.put("lastName", "Петрова");
        form.put("firstName", "Ольга");
        form.put("middleName", "Ивановна");
        form.put("position", "Системный администратор");
        form.put("positionEn", "System administrator");
        form.put("email", "petrova@romashka.example");
        form.put("login", login);
        form.put("password", PASSWORD);
        return form;
    }

    /** The one that was printed last. */
    static String code(PortalProcess portal) {
        Matcher codes = CODE.matcher(portal.log());
        String last = null;
        while (codes.find()) {
            last = codes.group(1);
        }
        assertThat(last).as("a code in the log").isNotNull();
        return last;
    }
}
