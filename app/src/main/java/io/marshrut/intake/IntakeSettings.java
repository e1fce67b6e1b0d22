package io.marshrut.intake;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents come from beside the portal itself.
 *
 * @param folders watched ones, none by default
 * @param folderInterval between two looks; a file is taken at the second look that finds it unchanged
 * @param mailbox none by default
 */
@ConfigurationProperties("marshrut.intake")
record IntakeSettings(
        List<WatchedFolder> folders,
        @DefaultValue("10s") Duration folderInterval,
        @DefaultValue MailboxSettings mailbox) {

    IntakeSettings {
        folders = folders == null ? List.of() : List.copyOf(folders);
        List<String> names = names(folders, mailbox);
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("Two watched folders have the same name");
        }
    }

    /** Of everything that is looked into. */
    List<String> names() {
        return names(folders, mailbox);
    }

    private static List<String> names(List<WatchedFolder> folders, MailboxSettings mailbox) {
        Stream<String> mail = mailbox.isOn() ? Stream.of(mailbox.name()) : Stream.empty();
        return Stream.concat(folders.stream().map(WatchedFolder::name), mail).toList();
    }
}
