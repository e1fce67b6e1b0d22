package io.marshrut.contractors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of what a link may do.
 *
 * @param longest days that a link may live
 * @param spare days that it lives by default after the stage is due
 * @param answerWithin after which somebody who did not answer is reminded, and the performer told
 * @param remindBefore before the stage is due, of work that is not reported done
 * @param maxFiles that may be brought by the links of one order
 * @param maxBytes that these may have together
 * @param looksPerHour from one address; the people of a building site or of an operator share one
 */
@ConfigurationProperties("marshrut.contractor")
record ContractorSettings(
        @DefaultValue("90") int longest,
        @DefaultValue("7") int spare,
        @DefaultValue("1d") Duration answerWithin,
        @DefaultValue("1d") Duration remindBefore,
        @DefaultValue("60") int maxFiles,
        @DefaultValue("300MB") DataSize maxBytes,
        @DefaultValue("1000") int looksPerHour) {}
