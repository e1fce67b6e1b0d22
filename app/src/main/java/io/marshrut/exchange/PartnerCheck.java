package io.marshrut.exchange;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a partner can be reached as it is described. */
final class PartnerCheck {

    private static final int LONGEST = 120;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_ANSWER = 300;
    private static final int LONGEST_PAUSE = 3_600;
    /** Folders and nothing that leads out of them. */
    private static final Pattern FOLDER =
            Pattern.compile("[\\p{L}\\d_-][\\p{L}\\d._-]*(/[\\p{L}\\d_-][\\p{L}\\d._-]*)*");

    private PartnerCheck() {}

    /** @throws Problem 422 with an error for each field that is wrong */
    static void check(PartnerDraft draft, boolean titleTaken) {
        List<FieldError> errors = new ArrayList<>();
        String title = PartnerDraft.orNull(draft.title());
        if (title == null) {
            errors.add(FieldError.of("title", "required"));
        } else if (title.length() > LONGEST) {
            errors.add(FieldError.of("title", "length", 1, LONGEST));
        } else if (titleTaken) {
            errors.add(FieldError.of("title", "title_taken"));
        }
        if (draft.channel() == null) {
            errors.add(FieldError.of("channel", "required"));
        } else {
            address(draft, errors);
        }
        if (draft.format() == null) {
            errors.add(FieldError.of("format", "required"));
        }
        if (draft.kinds().isEmpty()) {
            errors.add(FieldError.of("kinds", "required"));
        }
        if (draft.login() != null
                && (draft.login().length() > LONGEST || draft.login().contains(":"))) {
            errors.add(FieldError.of("login", "pattern"));
        }
        if (draft.secret() != null && draft.secret().length() > LONGEST_ADDRESS) {
            errors.add(FieldError.of("secret", "length", 1, LONGEST_ADDRESS));
        }
        if (draft.answerSeconds() < 1 || draft.answerSeconds() > LONGEST_ANSWER) {
            errors.add(FieldError.of("answerSeconds", "range", 1, LONGEST_ANSWER));
        }
        if (draft.pauseSeconds() < 1 || draft.pauseSeconds() > LONGEST_PAUSE) {
            errors.add(FieldError.of("pauseSeconds", "range", 1, LONGEST_PAUSE));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void address(PartnerDraft draft, List<FieldError> errors) {
        String address = PartnerDraft.orNull(draft.address());
        if (address == null) {
            errors.add(FieldError.of("address", "required"));
        } else if (address.length() > LONGEST_ADDRESS) {
            errors.add(FieldError.of("address", "length", 1, LONGEST_ADDRESS));
        } else if (draft.channel() == ChannelKind.FOLDER) {
            if (!FOLDER.matcher(address).matches()) {
                errors.add(FieldError.of("address", "exchange_folder"));
            }
        } else if (!isUrl(address)) {
            errors.add(FieldError.of("address", "exchange_url"));
        }
    }

    private static boolean isUrl(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
