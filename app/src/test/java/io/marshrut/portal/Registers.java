package io.marshrut.portal;

import com.microsoft.playwright.options.FilePayload;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.CompanyDirectory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Records of registers, with something of everything, and files that wait to be imported. */
final class Registers {

    private static final String PEOPLE = """
            Логин;Фамилия;Имя;Площадка;Подразделение;Должность;Руководитель;Роли;Цвет
            novikova;Новикова;Мария;SPB-01;Отдел очень длинных названий и переписки;Делопроизводитель;manager;manager@SPB-03;синий
            Ошибкин;Ошибкин;;Луна;;;nobody-here;космонавт;
            """;

    private final Api api;
    private final Browser browser;
    private final CompanyDirectory directory;
    private final Map<String, Supplier<String>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    Registers(Api api, Browser browser, CompanyDirectory directory) {
        this.api = api;
        this.browser = browser;
        this.directory = directory;
        makers.put("{directory-run}", this::directoryRun);
        makers.put("{counterparty}", this::counterparty);
        makers.put("{asset}", this::asset);
        makers.put("{assets-import}", () -> brought("it", "/equipment/import", """
                Инвентарный номер;Наименование;Вид;Площадка;Место;Цвет
                000107;Касса № 1;Кассовое оборудование;SPB-01;Линия касс, 11;
                900001;Сканер штрихкодов;Кассовое оборудование;SPB-01;Линия касс, 1;чёрный
                900002;Звездолёт;Звездолёты;Луна;Причал;
                """));
        makers.put("{people-import}", () -> brought("admin", "/admin/people/import", PEOPLE));
        makers.put("{all-people-import}", () -> brought("admin", "/admin/people/full-import", PEOPLE));
        makers.put("{counterparties-import}", () -> brought("accountant", "/counterparties/import", """
                Наименование;ИНН;КПП;Телефон;Цвет
                ООО «Новая Керамика»;9909105014;990901001;8 812 000-00-00;синий
                ООО «Керамика Северо-Запад»;7810526010;781001001;8 812 000-00-01;
                ООО «Ошибка в контрольной цифре»;7810526011;781001001;;
                """));
    }

    String filled(String path) {
        String filled = path;
        for (Map.Entry<String, Supplier<String>> maker : makers.entrySet()) {
            if (filled.contains(maker.getKey())) {
                String id = made.computeIfAbsent(
                        maker.getKey(), key -> maker.getValue().get());
                filled = filled.replace(maker.getKey(), id);
            }
        }
        return filled;
    }

    private String counterparty() {
        String name = "АО «Производственно-коммерческое объединение Длинные Названия " + UUID.randomUUID() + "»";
        Map<String, Object> draft = Map.of(
                "name",
                name,
                "inn",
                "7707083893",
                "kpp",
                "990" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000)),
                "ogrn",
                "1027700132195",
                "affiliated",
                true,
                "email",
                "a-rather-long-address-of-somebody@a-rather-long-domain.example",
                "phone",
                "8 812 000-00-00",
                "accounts",
                List.of(Map.of("bik", "044025774", "account", "40702810962129493953")));
        String id = api.as("accountant")
                .post("/api/v1/counterparties", draft)
                .json()
                .path("id")
                .asText();
        api.as("accountant")
                .post(
                        "/api/v1/counterparties/" + id + "/block",
                        Map.of("reason", "Не возвращает аванс по договору 14/26"));
        Map<String, Object> branch = new HashMap<>(draft);
        branch.put(
                "kpp", "991" + String.format("%06d", Math.abs(UUID.randomUUID().hashCode() % 1_000_000)));
        api.as("accountant").post("/api/v1/counterparties", branch);
        return id;
    }

    private String asset() {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "number", "A-" + UUID.randomUUID(),
                "name", "Приточно-вытяжная установка торгового зала с рекуперацией",
                "type", "climate",
                "site", "SPB-01",
                "place", "Кровля, секция 2",
                "responsible", "manager",
                "commissionedOn", "2020-05-18",
                "warrantyUntil", "2023-05-18",
                "serviceMonths", 6));
        String id = api.as("it").post("/api/v1/assets", draft).json().path("id").asText();
        draft.put("state", "IN_REPAIR");
        draft.put("lastServiceOn", "2021-05-18");
        draft.put("notes", "Ждём подшипник");
        api.as("it").call("PUT", "/api/v1/assets/" + id, draft);
        return id;
    }

    /** A look at what a directory would bring: somebody new, something odd, somebody who cannot come. */
    private String directoryRun() {
        directory.open();
        try (Browser.Visitor visitor = browser.signedIn("admin", Browser.DESKTOP)) {
            directory.person("newcomer.of.the.directory", "Новоприбывшая-Каталогова");
            directory.person("odd", "Странная", "telephoneNumber", "8".repeat(90), "manager", "cn=unknown");
            directory.person("nowhere", "Бесплощадочная", "physicalDeliveryOfficeName", "Каб. 305, этаж 3");
            directory.person("accountant", "Смирнова");
            visitor.open("/admin/directory-sync");
            visitor.page().click("form:has([value=CHECK]) button");
            visitor.page().waitForSelector("#list .tone-green");
            return visitor.page().getAttribute("#list a.row-target", "href").replaceAll(".*/", "");
        } finally {
            directory.close();
        }
    }

    private String brought(String login, String path, String csv) {
        try (Browser.Visitor visitor = browser.signedIn(login, Browser.DESKTOP)) {
            visitor.open(path);
            visitor.page()
                    .setInputFiles(
                            "#import-file",
                            new FilePayload("table.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
            visitor.page().click("form:has(#import-file) .btn-primary");
            visitor.page().waitForURL("**" + path + "/*");
            return visitor.page().url().replaceAll(".*/", "");
        }
    }
}
