package io.marshrut.directory;

import io.marshrut.shared.Grant;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.List;

/**
 * A person as administrators know them (карточка сотрудника).
 *
 * @param facts without nulls: what is not known is empty
 * @param source who keeps the record: {@code manual}, {@code import}, {@code ldap}
 * @param blockedAt null for who may sign in, and where nobody wrote it down
 * @param grants in the order of their codes
 */
public record Person(
        PersonDraft facts,
        LocalText departmentName,
        LocalText positionName,
        boolean active,
        String source,
        Instant blockedAt,
        String blockedReason,
        List<Grant> grants) {

    public Person {
        grants = List.copyOf(grants);
    }

    public String login() {
        return facts.login();
    }

    /** «Иванова Анна Сергеевна» */
    public String name() {
        return (facts.lastName() + " " + facts.firstName() + " " + facts.middleName()).strip();
    }
}
