package io.marshrut.exchange.channels;

import io.marshrut.exchange.Answer;
import io.marshrut.exchange.Channel;
import io.marshrut.exchange.ChannelKind;
import io.marshrut.exchange.OutboxMessage;
import io.marshrut.exchange.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files in a folder below {@code marshrut.exchange.folder}. A file appears whole or not at all; names sort in the order in
 * which messages leave, and a message that is written twice is one file.
 */
@Component
class Folder implements Channel {

    private final Path root;

    Folder(@Value("${marshrut.exchange.folder}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.FOLDER;
    }

    @Override
    public Answer send(Partner partner, OutboxMessage message, String body) {
        Path folder = root.resolve(partner.address()).normalize();
        String name = String.format(
                "%012d-%s.%s", message.place(), message.id(), partner.format().extension());
        String shown = name + "\n\n" + body;
        if (!folder.startsWith(root)) {
            return new Answer(Answer.DENIED, null, null, shown, "");
        }
        try {
            Files.createDirectories(folder);
            // a name that programs which look for messages do not look at
            Path part = folder.resolve("." + name + ".part");
            Files.writeString(part, body);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer(Answer.TAKEN, null, null, shown, name);
        } catch (IOException e) {
            return new Answer(Answer.AWAY, null, e.getClass().getSimpleName(), shown, "");
        }
    }
}
