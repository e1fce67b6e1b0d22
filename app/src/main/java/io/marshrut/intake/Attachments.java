package io.marshrut.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is attached to a letter; its text and the pictures in it are not. A letter that is attached is one attachment. */
final class Attachments {

    private static final int DEEPEST = 20;
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private Attachments() {}

    static List<Part> of(Part letter) throws MessagingException, IOException {
        List<Part> found = new ArrayList<>();
        collect(letter, false, 0, found);
        return found;
    }

    private static void collect(Part part, boolean related, int depth, List<Part> found)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            if (depth == DEEPEST) {
                throw new MessagingException("Parts within parts without end");
            }
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), part.isMimeType("multipart/related"), depth + 1, found);
            }
        } else if (isAttachment(part, related)) {
            found.add(part);
        }
    }

    private static boolean isAttachment(Part part, boolean related) throws MessagingException {
        if (SIGNATURES.contains(type(part))) {
            return false;
        }
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return true;
        }
        boolean picture =
                part.isMimeType("image/*") && related && part instanceof MimePart named && named.getContentID() != null;
        return !picture && (part.getFileName() != null || !part.isMimeType("text/*"));
    }

    /** As the sender called it, else by what it is. */
    static String name(Part part) throws MessagingException {
        String said = part.getFileName();
        if (said == null || said.isBlank()) {
            return part.isMimeType("message/rfc822") ? "letter.eml" : "attachment";
        }
        String name = decoded(said);
        return part.isMimeType("message/rfc822")
                        && !name.toLowerCase(Locale.ROOT).endsWith(".eml")
                ? name + ".eml"
                : name;
    }

    static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException e) {
            return text;
        }
    }

    private static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "";
        }
    }
}
