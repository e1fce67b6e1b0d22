package io.marshrut.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Organisation;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A store with everybody whom requests need, hired for one test class: {@code kinds/company.yaml}. All roles are held for
 * the store alone, so that nobody of the demonstration meets its requests and none of theirs comes here.
 */
final class SmallCompany {

    private final Callers callers;
    private final Accounts accounts;
    private final Map<String, String> logins = new HashMap<>();
    private final String site;

    SmallCompany(ApplicationContext portal) {
        this.callers = portal.getBean(Callers.class);
        this.accounts = portal.getBean(Accounts.class);
        String mark = UUID.randomUUID().toString().substring(0, 6);
        this.site = "K" + mark.toUpperCase(Locale.ROOT);
        JsonNode people = read().path("people");
        people.forEach(person -> {
            String key = person.path("key").asText();
            logins.put(key, key.toLowerCase(Locale.ROOT) + "-" + mark);
        });
        portal.getBean(TransactionTemplate.class).executeWithoutResult(status -> found(portal, people));
        Directory directory = portal.getBean(Directory.class);
        // both lists are kept for a moment
        org.awaitility.Awaitility.await()
                .until(() -> directory.findSite(site).isPresent()
                        && directory.departments().stream()
                                .anyMatch(known -> known.code().equals(site)));
    }

    private void found(ApplicationContext portal, JsonNode people) {
        Organisation organisation = portal.getBean(Organisation.class);
        LocalText name = new LocalText("Магазин " + site, "Store " + site);
        organisation.add(new Organisation.NewSite(site, name, "Europe/Moscow", "store", "Тула, Новомосковская, 1"));
        organisation.add(new Organisation.NewDepartment(site, name, "OPS", site, null, login("storeManager")));
        people.forEach(person -> hire(organisation, person));
    }

    private void hire(Organisation organisation, JsonNode person) {
        String login = login(person.path("key").asText());
        organisation.add(new Organisation.NewEmployee(
                login,
                person.path("name").asText(),
                "Вера",
                null,
                login + "@masterovoy.example",
                site,
                person.path("position").asText("salesperson"),
                site,
                person.has("superior") ? login(person.path("superior").asText()) : null,
                roles(person)));
    }

    private List<String> roles(JsonNode person) {
        List<String> roles = new java.util.ArrayList<>();
        person.path("roles").forEach(role -> roles.add(role.asText() + "@" + site));
        return roles;
    }

    String site() {
        return site;
    }

    String login(String key) {
        String login = logins.get(key);
        if (login == null) {
            throw new AssertionError("Nobody in kinds/company.yaml is called " + key);
        }
        return login;
    }

    /** The same as {@link #login}; they can sign in with it as their password from now on. */
    String loginWithPassword(String key) {
        accounts.setWellKnownPassword(login(key), login(key));
        return login(key);
    }

    Caller caller(String key) {
        return callers.of(login(key)).orElseThrow();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(SmallCompany.class.getResourceAsStream("/kinds/company.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
