package io.marshrut.requests;

import io.marshrut.shared.Place;
import java.time.Instant;
import java.util.Map;
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
 * @param priority one of {@link Priorities#ALL}, null where its kind has none
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
        String priority,
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

    ServiceRequest corrected(String newTitle, Map<String, Object> newFields, String newPriority) {
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
                newPriority,
                definitionId,
                instanceId,
                createdAt,
                closedAt);
    }
}
