package io.marshrut.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.Callers;
import io.marshrut.shared.Paged;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NewsTest {

    @Autowired
    Api api;

    @Autowired
    Notifications notifications;

    @Autowired
    Callers callers;

    private Incidents incidents;
    private String title;
    private String id;

    @BeforeEach
    void fileAnIncident() {
        incidents = new Incidents(api);
        title = Incidents.title();
        id = incidents.file("petrov", title);
    }

    @Test
    void everybodyOfTheGroupHearsOfANewTaskAndTheInitiatorThatItArrived() {
        assertThat(told("it")).anySatisfy(line -> assertThat(line.title()).startsWith("Первая линия: IT-"));
        assertThat(told("safonov")).hasSize(1);
        assertThat(told("petrov")).anySatisfy(line -> assertThat(line.title()).endsWith("принята"));
        assertThat(told("lawyer")).isEmpty();
    }

    @Test
    void whoIsHandedATaskHearsByWhom() {
        String task = incidents.task("it", id).path("id").asText();
        api.as("it").post("/api/v1/tasks/" + task + "/delegate", Map.of("to", "lawyer"));

        assertThat(told("lawyer")).singleElement().satisfies(line -> {
            assertThat(line.title()).startsWith("Вам передана задача IT-");
            assertThat(line.text()).contains("Лебедев");
        });
    }

    @Test
    void aCommentReachesEverybodyButItsAuthor() {
        String task = incidents.task("it", id).path("id").asText();
        api.as("it").post("/api/v1/tasks/" + task + "/claim");
        api.as("it").post("/api/v1/requests/" + id + "/comments", Map.of("text", "Уже едем " + title));

        assertThat(told("petrov")).anySatisfy(line -> assertThat(line.text()).contains("Уже едем"));
        assertThat(told("it")).noneSatisfy(line -> assertThat(line.text()).contains("Уже едем"));
    }

    @Test
    void theInitiatorHearsOfTheEnd() {
        incidents.decide("it", incidents.task("it", id), "solve", "Готово");

        assertThat(told("petrov")).anySatisfy(line -> assertThat(line.title()).endsWith("выполнена"));
    }

    @Test
    void theAskerHearsTheAnswer() {
        incidents.decide("it", incidents.task("it", id), "need-info", "Какая модель?");
        incidents.decide("petrov", incidents.task("petrov", id), "answer", "Штрих-М");

        assertThat(told("petrov")).anySatisfy(line -> assertThat(line.title()).startsWith("Вопрос по заявке"));
        assertThat(told("it")).anySatisfy(line -> assertThat(line.text()).contains("Штрих-М"));
    }

    @Test
    void whoHeldItHearsOfAWithdrawal() {
        api.as("it").post("/api/v1/tasks/" + incidents.task("it", id).path("id").asText() + "/claim");
        api.as("petrov").post("/api/v1/requests/" + id + "/withdraw", "{}");

        assertThat(told("it")).anySatisfy(line -> assertThat(line.title()).endsWith("отозвана"));
        assertThat(told("petrov")).noneSatisfy(line -> assertThat(line.title()).endsWith("отозвана"));
    }

    @Test
    void eachLineIsAlsoAMailAndEverybodySeesOnlyTheirOwn() {
        List<Mail> own = mails("petrov");
        assertThat(own).isNotEmpty().allMatch(mail -> mail.recipient().equals("petrov"));
        assertThat(own).anySatisfy(mail -> {
            assertThat(mail.text()).contains(title);
            assertThat(mail.state()).isEqualTo(Mail.State.KEPT);
        });
        assertThat(mails("admin")).anyMatch(mail -> !mail.recipient().equals("admin"));
    }

    @Test
    void aLineIsReadWhenItIsOpenedAndByItsReaderAlone() {
        Notification line = told("petrov").get(0);
        long before = notifications.unread(callers.of("petrov").orElseThrow());

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> notifications.open(callers.of("it").orElseThrow(), line.id()))
                .isInstanceOf(io.marshrut.shared.Problem.class);
        assertThat(notifications.open(callers.of("petrov").orElseThrow(), line.id()))
                .isEqualTo("/requests/" + id);
        assertThat(notifications.unread(callers.of("petrov").orElseThrow())).isEqualTo(before - 1);
    }

    /** Lines about this test's request. */
    private List<Notification> told(String login) {
        return notifications.list(callers.of(login).orElseThrow(), new Paged.Request(0, 200)).items().stream()
                .filter(line -> line.text().contains(title))
                .toList();
    }

    private List<Mail> mails(String login) {
        return notifications
                .mails(callers.of(login).orElseThrow(), new Paged.Request(0, 200))
                .items();
    }
}
