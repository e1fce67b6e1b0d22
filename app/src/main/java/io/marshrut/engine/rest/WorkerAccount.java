package io.marshrut.engine.rest;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account of the workers.
 *
 * @param password without one no worker may sign in
 * @param topics what the account may take from the queue
 */
@ConfigurationProperties("marshrut.worker")
record WorkerAccount(
        @DefaultValue("ocr-worker") String login,
        String password,
        @DefaultValue({"recognise", "render"}) Set<String> topics) {}
