package io.marshrut.requests;

import io.marshrut.shared.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A request (заявка).
 *
 * @param kind {@code it/incident}
 * @param site code of the site it is about
 * @param department of the initiator when it was filed
 * @param initiator login of the person it is for
 * @param author login of who filed it
 * @param fields checked values by key of the form's fields
 * @param definitionId the version of the process it runs on
 */
public record ServiceRequest(
        UUID id,
        String number,
        String kind,
        String title,
        RequestStatus status,
        String site,
        String department,
        String initiator,
        String author,
        Map<String, Object> fields,
        String definitionId,
        String instanceId,
        Instant createdAt,
        Instant closedAt) {

    static final String SUBJECT = "request";

    /** What decides whose roles reach it. */
    public Place place() {
        return Place.of(site, department);
    }

    public String desk() {
        return kind.substring(0, kind.indexOf('/'));
    }

    /**
     * What the model's expressions see: the single values of the form, and whose request it is.
     *
     * @param read the names that they mention
     */
    Map<String, Object> variables(Set<String> read) {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((key, value) -> {
            if (read.contains(key)
                    && (value instanceof String || value instanceof Number || value instanceof Boolean)) {
                variables.put(key, value);
            }
        });
        variables.put("initiator", initiator);
        variables.put("site", site);
        return variables;
    }

    ServiceRequest corrected(String newTitle, Map<String, Object> newFields) {
        return new ServiceRequest(
                id,
                number,
                kind,
                newTitle,
                status,
                site,
                department,
                initiator,
                author,
                newFields,
                definitionId,
                instanceId,
                createdAt,
                closedAt);
    }
}
