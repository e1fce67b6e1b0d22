package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;
import java.util.List;

/** What a container held: documents in their order, and what was left out. */
public record Unpacked(List<ContainedFile> documents, List<LeftOut> leftOut) {

    /**
     * Why there are no documents: the sender can take a password away, or send again what was damaged.
     *
     * @param mediaType of the container
     */
    public Unreadable whyNothing(String mediaType) {
        if (isLeftOut(LeftOut.ENCRYPTED)) {
            return new Unreadable(UnreadableReason.ENCRYPTED, null);
        }
        return isLeftOut(LeftOut.CORRUPT)
                ? new Unreadable(UnreadableReason.CORRUPT, mediaType)
                : new Unreadable(UnreadableReason.UNSUPPORTED_TYPE, mediaType);
    }

    private boolean isLeftOut(String why) {
        return leftOut.stream().anyMatch(file -> file.why().equals(why));
    }
}
