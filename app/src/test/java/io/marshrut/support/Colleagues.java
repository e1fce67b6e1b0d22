package io.marshrut.support;

import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import java.util.List;
import java.util.UUID;

/** People who join the demonstration's company for one test, so that no other test meets what is done to them. */
public class Colleagues {

    public static final String PASSWORD = "верблюд читает газету";

    private final Organisation organisation;
    private final Accounts accounts;

    public Colleagues(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** The login of somebody new who has {@link #PASSWORD}. */
    public String withPassword() {
        String login = withoutPassword();
        accounts.setWellKnownPassword(login, PASSWORD);
        return login;
    }

    /** The login of somebody new whose password is their login, as with the people of the demonstration. */
    public String likeTheOthers() {
        String login = withoutPassword();
        accounts.setWellKnownPassword(login, login);
        return login;
    }

    /** The login of somebody new; their mail address is {@code <login>@masterovoy.example}. */
    public String withoutPassword() {
        String login = "guest-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login,
                "Гостев",
                "Тимур",
                null,
                login + "@masterovoy.example",
                "MGMT",
                "it-head",
                "HQ",
                null,
                List.of()));
        return login;
    }
}
