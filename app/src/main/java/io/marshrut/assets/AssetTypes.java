package io.marshrut.assets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of types of equipment (виды оборудования): everybody reads it, administrators keep it. */
@Service
public class AssetTypes {

    static final String SUBJECT = "asset-type";

    private static final int MAX_NAME = 100;

    /** Another copy of the portal may have changed it: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Cache<String, List<AssetType>> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();
    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Journal journal;

    AssetTypes(JdbcClient jdbc, Permissions permissions, Journal journal) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.journal = journal;
    }

    /** All, those that are given no more last. */
    public List<AssetType> all() {
        return known.get("all", any -> read());
    }

    private List<AssetType> read() {
        return jdbc.sql("select code, name_ru, name_en, active from asset_type order by active desc, name_ru, code")
                .query((row, n) -> new AssetType(
                        row.getString(1), new LocalText(row.getString(2), row.getString(3)), row.getBoolean(4)))
                .list();
    }

    public List<AssetType> active() {
        return all().stream().filter(AssetType::active).toList();
    }

    public String name(String code, Locale language) {
        return find(code).map(type -> type.name().in(language)).orElse(code);
    }

    Optional<AssetType> find(String code) {
        return all().stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** @throws Problem 403, 409 where the code is taken, 422 where code or names are wrong */
    @Transactional
    public void add(Caller caller, String code, LocalText name) {
        permissions.require(caller, Permission.ADMINISTER);
        String told = code == null ? "" : code.strip();
        List<FieldError> errors = errors(name);
        if (!told.matches("[a-z0-9-]{1,40}")) {
            errors.add(FieldError.of("code", "type_code"));
        }
        require(errors);
        if (find(told).isPresent()) {
            throw Problem.conflict("asset_type_exists", told);
        }
        jdbc.sql("insert into asset_type (code, name_ru, name_en) values (:code, :ru, :en)")
                .param("code", told)
                .param("ru", name.ru().strip())
                .param("en", name.en().strip())
                .update();
        known.invalidateAll();
        journal.record(caller, new Subject(SUBJECT, told), "asset-type.added")
                .detail("name", name.ru().strip())
                .write();
    }

    /** @throws Problem 403, 404, 422 where a name is wrong */
    @Transactional
    public void change(Caller caller, String code, LocalText name, boolean active) {
        permissions.require(caller, Permission.ADMINISTER);
        known.invalidateAll();
        AssetType before = find(code).orElseThrow(Problem::notFound);
        require(errors(name));
        AssetType after =
                new AssetType(code, new LocalText(name.ru().strip(), name.en().strip()), active);
        if (after.equals(before)) {
            return;
        }
        jdbc.sql("update asset_type set name_ru = :ru, name_en = :en, active = :active where code = :code")
                .param("code", code)
                .param("ru", after.name().ru())
                .param("en", after.name().en())
                .param("active", active)
                .update();
        known.invalidateAll();
        journal.record(caller, new Subject(SUBJECT, code), "asset-type.changed")
                .detail("name", after.name().ru())
                .detail("before", before)
                .detail("after", after)
                .write();
    }

    private static List<FieldError> errors(LocalText name) {
        List<FieldError> errors = new ArrayList<>();
        if (isWrong(name.ru())) {
            errors.add(FieldError.of("nameRu", "length", 1, MAX_NAME));
        }
        if (isWrong(name.en())) {
            errors.add(FieldError.of("nameEn", "length", 1, MAX_NAME));
        }
        return errors;
    }

    private static boolean isWrong(String name) {
        return name == null || name.isBlank() || name.strip().length() > MAX_NAME;
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
