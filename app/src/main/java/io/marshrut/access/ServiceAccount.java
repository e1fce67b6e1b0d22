package io.marshrut.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A program that works with the portal (сервисная учётная запись): a login without a password.
 *
 * @param name what the program does
 * @param active whether its tokens are taken
 * @param tokens those that work
 */
public record ServiceAccount(
        String login,
        String name,
        Set<String> roles,
        boolean active,
        String createdBy,
        Instant createdAt,
        List<ApiToken> tokens) {}
