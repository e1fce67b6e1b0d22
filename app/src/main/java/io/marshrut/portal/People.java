package io.marshrut.portal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.marshrut.contractors.OutsideNames;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names for logins on pages, {@code people} in templates. Remembered for a minute, so that a list asks once. */
@Component("people")
public class People {

    private static final int TONES = 8;

    private final LoadingCache<String, Optional<Employee>> known;

    private final LoadingCache<String, String> outside;

    People(Directory directory, OutsideNames outsiders) {
        this.outside = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(1_000)
                .build(login -> outsiders.of(login).orElse(login));
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(20_000)
                .build(directory::find);
    }

    /** «Иванова А. С.»; of somebody outside the company; the login itself where nobody has it. */
    public String shortName(String login) {
        return login == null ? "" : known.get(login).map(Employee::shortName).orElseGet(() -> outside.get(login));
    }

    public String name(String login) {
        return login == null ? "" : known.get(login).map(Employee::name).orElseGet(() -> outside.get(login));
    }

    public String initials(String login) {
        return login == null ? "" : known.get(login).map(Employee::initials).orElse("•");
    }

    /** One of the calm colours of round pictures, always the same for a person. */
    public int tone(String login) {
        return login == null ? 0 : Math.floorMod(login.hashCode(), TONES);
    }
}
