package io.marshrut.surveys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are asked for scores.
 *
 * @param rest nobody is asked by mail again within this time
 * @param linkLives how long a link works
 * @param minimum of scores that a group must have for its average to be shown
 * @param followUp time to look into a low score, {@code P<n>D} or {@code PT<h>H<m>M}
 */
@ConfigurationProperties("marshrut.survey")
record SurveySettings(
        @DefaultValue("14d") Duration rest,
        @DefaultValue("30d") Duration linkLives,
        @DefaultValue("5") int minimum,
        @DefaultValue("P2D") String followUp) {}
