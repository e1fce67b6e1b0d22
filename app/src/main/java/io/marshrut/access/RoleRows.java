package io.marshrut.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.shared.LocalText;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles: a few dozen rows, read whole and kept for a moment, because every call asks what they permit. */
@Repository
class RoleRows {

    /** Another copy of the portal may have changed one: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Cache<String, Map<String, Role>> kept =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    RoleRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By code, in the order of their codes. */
    Map<String, Role> all() {
        return kept.get("", key -> read());
    }

    void forget() {
        kept.invalidateAll();
    }

    private Map<String, Role> read() {
        List<Role> roles = jdbc.sql("select code, name_ru, name_en, permissions, built_in from role order by code")
                .query((row, number) -> new Role(
                        row.getString("code"),
                        new LocalText(row.getString("name_ru"), row.getString("name_en")),
                        permissions(row.getString("permissions")),
                        row.getBoolean("built_in")))
                .list();
        Map<String, Role> byCode = new LinkedHashMap<>();
        roles.forEach(role -> byCode.put(role.code(), role));
        return byCode;
    }

    /** Nobody else gives or takes roles until the end of the transaction. */
    void lockGrants() {
        jdbc.sql("lock table role_grant in share row exclusive mode").update();
    }

    void insert(Role role) {
        jdbc.sql("""
                        insert into role (code, name_ru, name_en, permissions, built_in)
                        values (:code, :ru, :en, :permissions::jsonb, false)
                        """)
                .param("code", role.code())
                .param("ru", role.name().ru())
                .param("en", role.name().en())
                .param("permissions", write(role.permissions()))
                .update();
        forget();
    }

    void update(Role role) {
        jdbc.sql("""
                        update role set name_ru = :ru, name_en = :en, permissions = :permissions::jsonb
                         where code = :code
                        """)
                .param("code", role.code())
                .param("ru", role.name().ru())
                .param("en", role.name().en())
                .param("permissions", write(role.permissions()))
                .update();
        forget();
    }

    void delete(String code) {
        jdbc.sql("delete from role where code = :code and not built_in")
                .param("code", code)
                .update();
        forget();
    }

    private Map<Permission, Reach> permissions(String stored) {
        try {
            return json.readValue(stored, new TypeReference<Map<Permission, Reach>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<Permission, Reach> permissions) {
        try {
            return json.writeValueAsString(permissions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
