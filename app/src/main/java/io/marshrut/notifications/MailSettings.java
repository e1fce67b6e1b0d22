package io.marshrut.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out. Whether they do at all is {@code spring.mail.host}.
 *
 * @param from the sender's address
 * @param portalUrl what links in mails begin with
 */
@ConfigurationProperties("marshrut.mail")
record MailSettings(
        @DefaultValue("marshrut@localhost") String from,
        @DefaultValue("http://localhost:8080") String portalUrl) {}
