package io.marshrut.notifications;

import io.marshrut.contractors.ContractorMail;
import io.marshrut.directory.Companies;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails to contractors by an SMTP server of the test's own: the shared portal has none. */
public final class OutsideMails {

    private OutsideMails() {}

    public static ContractorMail by(int port, String portalUrl, ApplicationContext portal) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new ContractorMails(
                new One<JavaMailSender>(sender),
                new MailSettings("marshrut@masterovoy.example", portalUrl),
                portal.getBean(Companies.class),
                portal.getBean(Texts.class),
                portal.getBean(Clock.class));
    }

    private record One<T>(T object) implements ObjectProvider<T> {

        @Override
        public T getObject() {
            return object;
        }

        @Override
        public Stream<T> stream() {
            return Stream.of(object);
        }
    }
}
