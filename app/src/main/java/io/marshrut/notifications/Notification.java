package io.marshrut.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A line behind the bell (уведомление).
 *
 * @param link path of the page it leads to
 */
public record Notification(UUID id, Instant at, String title, String text, String link, Instant readAt) {}
