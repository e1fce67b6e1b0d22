package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.LeftOut;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;

/** Letters as Outlook saves them (.msg). */
final class OutlookLetter {

    private static final int MOST_NESTING = 10;

    private final Unpacking unpacking;
    private final List<Packed> packed = new ArrayList<>();

    private OutlookLetter(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    static List<Packed> unpack(Path file, Unpacking unpacking) throws NoRoomException, UnreadableException {
        OutlookLetter letter = new OutlookLetter(unpacking);
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            letter.take(message, 0);
        } catch (NoRoomException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "application/vnd.ms-outlook", e);
        }
        return letter.packed;
    }

    private void take(MAPIMessage message, int nesting) throws IOException, UnreadableException {
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            String name = name(attachment);
            if (attachment.isEmbeddedMessage()) {
                if (nesting < MOST_NESTING) {
                    take(attachment.getEmbeddedMessage(), nesting + 1);
                } else {
                    unpacking.leaveOut(name, LeftOut.NESTED);
                }
            } else if (attachment.getAttachData() != null) {
                byte[] content = attachment.getAttachData().getValue();
                Path file = unpacking.take(new ByteArrayInputStream(content), -1);
                packed.add(new Packed(EntryName.shown(name), file, attachment.getAttachContentId() != null));
            }
        }
    }

    private static String name(AttachmentChunks attachment) {
        return Stream.of(
                        attachment.getAttachLongFileName(),
                        attachment.getAttachFileName(),
                        attachment.getAttachDisplayName())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .findFirst()
                .orElse(null);
    }
}
