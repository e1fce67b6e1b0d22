package io.marshrut.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.LocalText;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Entries as readers get them. */
@Component
class EntryMapper implements RowMapper<JournalEntry> {

    private static final TypeReference<TreeMap<String, Object>> DETAILS = new TypeReference<>() {};

    private final ObjectMapper json;

    EntryMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public JournalEntry mapRow(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage_ru");
        return new JournalEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                Origin.parse(row.getString("origin")),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("event"),
                row.getString("stage_key"),
                stage == null ? null : new LocalText(stage, row.getString("stage_en")),
                row.getString("comment"),
                details(row.getString("details")));
    }

    /** The journal writes texts only; what somebody else put there must not keep people from reading the rest. */
    private Map<String, String> details(String text) {
        try {
            Map<String, String> details = new TreeMap<>();
            json.readValue(text, DETAILS).forEach((name, value) -> details.put(name, String.valueOf(value)));
            return details;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
