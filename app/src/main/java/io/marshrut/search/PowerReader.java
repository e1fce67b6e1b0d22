package io.marshrut.search;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.powersofattorney.PowerOfAttorney;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Powers of attorney for the index: holder, powers, before whom. The passport is not among the words. */
@Component
class PowerReader implements SubjectReader {

    static final String TYPE = PowerOfAttorney.SUBJECT;

    private final PowersOfAttorney powers;
    private final Directory directory;
    private final JdbcClient jdbc;

    PowerReader(PowersOfAttorney powers, Directory directory, JdbcClient jdbc) {
        this.powers = powers;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<IndexedSubject> read(UUID id) {
        PowerOfAttorney power = powers.get(Caller.system(), id).power();
        return Optional.of(new IndexedSubject(
                TYPE,
                id.toString(),
                power.holderName() + ": " + power.purpose(),
                power.number(),
                power.issuedOn(),
                power.issuedOn().getYear(),
                null,
                power.site(),
                PowerOfAttorney.KIND,
                power.department(),
                null,
                null,
                List.of(),
                null,
                power.state().name(),
                words(power),
                powers.readers(id),
                null,
                List.of()));
    }

    private String words(PowerOfAttorney power) {
        Stream<String> facts = Stream.of(
                power.holderPosition(),
                power.beforeWhom(),
                power.revocation(),
                directory.find(power.initiator()).map(Employee::name).orElse(power.initiator()));
        Stream<String> actions = power.actions().stream()
                .flatMap(action -> Stream.of(action.text().ru(), action.text().en()));
        return Stream.concat(facts, actions).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"));
    }

    @Override
    public List<UUID> idsAfter(UUID last, int limit) {
        return jdbc.sql("select id from power_of_attorney where id > :last order by id limit :limit")
                .param("last", last)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from power_of_attorney")
                .query(Long.class)
                .single();
    }
}
