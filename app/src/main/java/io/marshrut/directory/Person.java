package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A person as administrators know them (карточка сотрудника).
 *
 * @param facts without nulls: what is not known is empty
 * @param source who keeps the record: {@code manual}, {@code import}, {@code ldap}
 * @param blockedAt null for who may sign in, and where nobody wrote it down
 * @param grants in the order of their codes
 * @param told keys of the fields that the outer directory told when it was last asked
 */
public record Person(
        PersonDraft facts,
        LocalText departmentName,
        LocalText positionName,
        boolean active,
        String source,
        Instant blockedAt,
        String blockedReason,
        List<Grant> grants,
        Set<String> told) {

    public Person {
        grants = List.copyOf(grants);
        told = Set.copyOf(told);
    }

    public String login() {
        return facts.login();
    }

    /** «Иванова Анна Сергеевна» */
    public String name() {
        return (facts.lastName() + " " + facts.firstName() + " " + facts.middleName()).strip();
    }
}
