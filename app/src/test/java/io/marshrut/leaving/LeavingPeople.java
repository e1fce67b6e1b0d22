package io.marshrut.leaving;

import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** New people, some of whom leave. */
final class LeavingPeople {

    static final String REASON = "Уволился";

    private final Organisation organisation;
    private final Accounts accounts;
    private final PeopleRegister register;
    private final Callers callers;

    LeavingPeople(ApplicationContext context) {
        this.organisation = context.getBean(Organisation.class);
        this.accounts = context.getBean(Accounts.class);
        this.register = context.getBean(PeopleRegister.class);
        this.callers = context.getBean(Callers.class);
    }

    String person(String department, String superior, String... roles) {
        String login = "leaves-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login,
                "Уходящих",
                "Марк",
                null,
                login + "@masterovoy.example",
                department,
                "it-engineer",
                "HQ",
                superior,
                List.of(roles)));
        accounts.setWellKnownPassword(login, login);
        return login;
    }

    void leave(String login) {
        register.block(admin(), login, REASON);
    }

    void comeBack(String login) {
        register.unblock(admin(), login);
    }

    Caller admin() {
        return callers.of("admin").orElseThrow();
    }
}
