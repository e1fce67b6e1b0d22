package io.marshrut.contractors;

import io.marshrut.jobs.FollowUp;
import io.marshrut.requests.ServiceRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends a mail to a contractor. The secret of its link lives in this call and in the mail only. */
@Component
class SendLetter implements FollowUp {

    static final String NAME = "contractor-letter";
    static final String PATH = "/contractor/";

    private final Letters letters;
    private final OrderRows orders;
    private final OrderPlace place;
    private final ContractorMail mail;
    private final Clock clock;

    SendLetter(Letters letters, OrderRows orders, OrderPlace place, ContractorMail mail, Clock clock) {
        this.letters = letters;
        this.orders = orders;
        this.place = place;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The digest is there before the mail is, and outside of any transaction: a mail server may be slow. */
    @Override
    public void run(String id) {
        Letters.Row letter = letters.find(UUID.fromString(id)).orElse(null);
        if (letter == null || letter.sentAt() != null) {
            return;
        }
        ContractorOrder order = orders.find(letter.orderId()).orElseThrow();
        boolean works = order.isOpen() && !order.isExpired(clock.instant());
        if (letter.kind().hasLink() && !works) {
            // it was over before the mail went out: a mail of its own says so
            return;
        }
        String path = letter.kind().hasLink() ? PATH + letters.expect(letter.id()) : null;
        ServiceRequest request = place.request(order);
        mail.send(new ContractorMail.Letter(
                letter.kind(),
                order,
                request.number(),
                place.address(request.site(), Locale.forLanguageTag(order.language())),
                place.zone(request.site()),
                place.item(order).dueAt(),
                place.performer(order),
                letter.text(),
                path));
        letters.sent(letter.id());
    }
}
