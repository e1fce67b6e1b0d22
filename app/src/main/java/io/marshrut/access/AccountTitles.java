package io.marshrut.access;

import io.marshrut.journal.PeopleNames;
import io.marshrut.journal.SubjectTitles;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Accounts in the journal are called as their people. */
@Component
class AccountTitles implements SubjectTitles {

    private final PeopleNames people;

    AccountTitles(PeopleNames people) {
        this.people = people;
    }

    @Override
    public String type() {
        return SignIns.SUBJECT;
    }

    @Override
    public Map<String, Title> of(Collection<String> ids) {
        return people.shortNames(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, person -> new Title(person.getValue(), null)));
    }

    @Override
    public Collection<String> named(String words, int limit) {
        return people.logins(words, limit);
    }
}
