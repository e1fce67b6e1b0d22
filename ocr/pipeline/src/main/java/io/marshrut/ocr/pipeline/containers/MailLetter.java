package io.marshrut.ocr.pipeline.containers;

import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.MimeConfig;

/** Letters as mail servers keep them (RFC 5322, MIME); attachments of letters attached to them are theirs, too. */
final class MailLetter extends AbstractContentHandler {

    private static final int MOST_NESTING = 30;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(200_000)
            .build();

    private final Unpacking unpacking;
    private final List<Packed> packed = new ArrayList<>();
    private UnreadableException refusal;
    private int nesting;

    private MailLetter(Unpacking unpacking) {
        this.unpacking = unpacking;
    }

    static List<Packed> unpack(Path file, Unpacking unpacking) throws IOException, UnreadableException {
        MailLetter letter = new MailLetter(unpacking);
        MimeStreamParser parser =
                new MimeStreamParser(CONFIG, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder());
        parser.setContentHandler(letter);
        parser.setContentDecoding(true);
        try (InputStream in = Files.newInputStream(file)) {
            parser.parse(in);
        } catch (NoRoomException e) {
            throw e;
        } catch (MimeException | IOException | RuntimeException e) {
            if (letter.refusal != null) {
                throw letter.refusal;
            }
            throw new UnreadableException(UnreadableReason.CORRUPT, "message/rfc822", e);
        }
        return letter.packed;
    }

    @Override
    public void startMultipart(BodyDescriptor descriptor) throws MimeException {
        refuseTooDeep();
    }

    @Override
    public void startMessage() throws MimeException {
        refuseTooDeep();
    }

    @Override
    public void endMultipart() {
        nesting--;
    }

    @Override
    public void endMessage() {
        nesting--;
    }

    private void refuseTooDeep() throws MimeException {
        if (++nesting > MOST_NESTING) {
            throw new MimeException("nested too deep");
        }
    }

    @Override
    public void body(BodyDescriptor descriptor, InputStream content) throws IOException, MimeException {
        MaximalBodyDescriptor told = (MaximalBodyDescriptor) descriptor;
        String name = name(told);
        boolean text = told.getMediaType().equals("text") && name == null;
        if (text) {
            return;
        }
        try {
            Path file = unpacking.take(content, -1);
            packed.add(new Packed(EntryName.shown(name), file, told.getContentId() != null));
        } catch (UnreadableException e) {
            refusal = e;
            throw new MimeException(e);
        }
    }

    /** Programs write the name here or there, and not all encode it as they should. */
    private static String name(MaximalBodyDescriptor told) {
        String name = told.getContentDispositionFilename();
        if (name == null) {
            name = told.getContentTypeParameters().get("name");
        }
        return name == null ? null : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
    }
}
