package io.marshrut.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.sla.SlaState;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.worklist.Assignments;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of the IT desk, looked at for one site that these tests made for themselves. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskBoardTest {

    private static final String FIRST_LINE = "Первая линия";

    @Autowired
    Api api;

    @Autowired
    Boards boards;

    @Autowired
    Desks desks;

    @Autowired
    Requests requests;

    @Autowired
    WorkItems workItems;

    @Autowired
    Assignments assignments;

    @Autowired
    Organisation organisation;

    @Autowired
    SiteRegister sites;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    private String site;
    private String performer;
    private List<UUID> filed;

    @BeforeAll
    void fileTickets() {
        site = "Z" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        sites.add(caller("admin"), new SiteDraft(site, "Доска", "Board", "Europe/Moscow", "office", "Улица, 1"));
        performer = "desk-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                performer, "Досочкин", "Пётр", null, null, "IT", "it-engineer", "HQ", "orlov", List.of("it")));
        filed = IntStream.range(0, 10).mapToObj(n -> file()).toList();
        IntStream.range(0, 3)
                .forEach(n ->
                        assignments.claim(caller(performer), item(filed.get(n)).id()));
    }

    @Test
    void showsEveryStageWithItsCountsAndOnlyTheFirstCards() {
        Board board = boards.of(caller("it"), "it", filter(null, null));

        BoardColumn first = column(board, FIRST_LINE);
        assertThat(first.total()).isEqualTo(10);
        assertThat(first.cards()).hasSize(Boards.CARDS).isSortedAccordingTo(Comparator.comparing(BoardCard::dueAt));
        assertThat(first.hidden()).isEqualTo(2);
        assertThat(first.oldest()).isBefore(clock.instant());
        assertThat(board.unassigned()).isEqualTo(7);
        assertThat(board.columns()).extracting(BoardColumn::key).containsExactly(FIRST_LINE);
        assertThat(boards.of(caller("it"), "it", new BoardFilter("it/incident", site, null, null))
                        .columns())
                .as("one kind has a column for each of its stages")
                .extracting(BoardColumn::key)
                .contains(FIRST_LINE, "Устранение");
    }

    @Test
    void whatIsHeldAndWhatIsFreeAreToldApart() {
        assertThat(boards.of(caller("it"), "it", filter(performer, null)).total())
                .isEqualTo(3);
        assertThat(boards.of(caller(performer), "it", filter(BoardFilter.MINE, null))
                        .total())
                .isEqualTo(3);
        Board free = boards.of(caller("it"), "it", filter(BoardFilter.NOBODY, null));
        assertThat(free.total()).isEqualTo(7);
        assertThat(column(free, FIRST_LINE).cards()).allMatch(BoardCard::mayClaim);
        assertThat(boards.of(caller("it"), "it", filter(null, null)).workloads())
                .extracting(Workload::login, Workload::open)
                .containsExactly(tuple(performer, 3L));
    }

    @Test
    void whatIsLateIsCountedWhenItsTimeHasCome() {
        assertThat(column(boards.of(caller("it"), "it", filter(null, null)), FIRST_LINE)
                        .overdue())
                .isZero();

        clock.at(Instant.now().plus(Duration.ofDays(30)), () -> {
            Board board = boards.of(caller("it"), "it", filter(null, null));
            assertThat(column(board, FIRST_LINE).overdue()).isEqualTo(10);
            assertThat(board.workloads().get(0).overdue()).isEqualTo(3);
            assertThat(column(board, FIRST_LINE).age(clock.instant())).isEqualTo("old");
            Board late = boards.of(caller("it"), "it", filter(null, SlaState.OVERDUE));
            assertThat(late.total()).isEqualTo(10);
            assertThat(boards.of(caller("it"), "it", filter(null, SlaState.ON_TIME))
                            .columns())
                    .isEmpty();
        });
    }

    @Test
    void aColumnHasPagesWithoutGapsOrRepeats() {
        Caller it = caller("it");
        BoardColumn column = boards.column(it, "it", FIRST_LINE, filter(null, null));

        List<UUID> paged = IntStream.range(0, 4)
                .mapToObj(page -> boards.cards(it, "it", column, filter(null, null), Paged.Request.of(page, 3)))
                .flatMap(page -> page.items().stream())
                .map(BoardCard::subject)
                .toList();

        assertThat(paged).containsExactlyInAnyOrderElementsOf(filed);
        assertThatThrownBy(() -> boards.column(it, "it", "Нет такого этапа", filter(null, null)))
                .hasMessageContaining("not_found");
    }

    @Test
    void isForThoseWhoWorkInTheDeskOrLeadIt() {
        assertThat(desks.of(caller("employee"))).isEmpty();
        assertThatThrownBy(() -> boards.of(caller("lawyer"), "it", BoardFilter.ALL))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not_found");
        assertThat(desks.leads(caller("it"), desks.find("it").orElseThrow())).isFalse();
        for (String leader : List.of("orlov", "director", "admin")) {
            assertThat(desks.leads(caller(leader), desks.find("it").orElseThrow()))
                    .as(leader)
                    .isTrue();
        }
    }

    @Test
    void whoseRoleIsBoundToASiteSeesTheWorkOfThatSiteAlone() {
        String local = "desk-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                local, "Местный", "Лев", null, null, "IT", "it-engineer", "HQ", "orlov", List.of("it@" + site)));

        Board board = boards.of(caller(local), "it", BoardFilter.ALL);

        assertThat(board.total())
                .isEqualTo(boards.of(caller("it"), "it", filter(null, null)).total());
        assertThat(board.columns().stream().flatMap(column -> column.cards().stream()))
                .isNotEmpty()
                .allMatch(card -> card.site().equals(site));
    }

    @Test
    void theTallyKeepsUpWithWhatHappens() {
        UUID request = file();
        String own = "desk-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                own, "Счётов", "Ян", null, null, "IT", "it-engineer", "HQ", "orlov", List.of("it")));
        assignments.claim(caller(own), item(request).id());
        assertThat(boards.of(caller("it"), "it", filter(own, null)).total()).isEqualTo(1);

        assignments.unclaim(caller(own), item(request).id());
        assertThat(boards.of(caller("it"), "it", filter(own, null)).total()).isZero();

        Caller employee = caller("employee");
        requests.withdraw(employee, request, "Больше не нужно");
        assertThat(boards.of(caller("it"), "it", filter(null, null)).total()).isEqualTo(10);
    }

    @Test
    void manyTasksAreGivenAtOnceEachWithAResultOfItsOwn() {
        UUID free = file();
        UUID held = file();
        assignments.claim(caller(performer), item(held).id());
        String nobody = UUID.randomUUID().toString();

        JsonNode results = api.as("it")
                .post(
                        "/api/v1/tasks/assignments",
                        Map.of(
                                "taskIds",
                                List.of(
                                        item(free).id().toString(),
                                        item(held).id().toString(),
                                        nobody),
                                "to",
                                "safonov",
                                "comment",
                                "Разберите"))
                .json();

        assertThat(results.get(0).path("ok").asBoolean()).isTrue();
        assertThat(results.get(1).path("code").asText()).isEqualTo("held_by_other");
        assertThat(results.get(2).path("code").asText()).isEqualTo("not_found");
        assertThat(item(free).assignee()).isEqualTo("safonov");
        assertThat(item(held).assignee()).isEqualTo(performer);

        JsonNode byHead = api.as("orlov")
                .post(
                        "/api/v1/tasks/assignments",
                        Map.of("taskIds", List.of(item(held).id().toString()), "to", "safonov"))
                .json();
        assertThat(byHead.get(0).path("ok").asBoolean())
                .as("the head of the desk hands work from one to another")
                .isTrue();
        assertThat(api.as("it")
                        .post("/api/v1/tasks/assignments", Map.of("taskIds", List.of(), "to", "it"))
                        .status())
                .isEqualTo(422);
        for (UUID request : Set.of(free, held)) {
            requests.withdraw(caller("employee"), request, null);
        }
    }

    @Test
    void theBoardTellsWhatBecameOfEachChosenCard() {
        UUID free = file();
        UUID held = file();
        assignments.claim(caller(performer), item(held).id());
        Window window = new Window(api.base());
        window.signIn("it", "it");
        String board = "/desks/it?site=" + site;

        HttpResponse<String> done = window.post(
                board,
                "/desks/it/actions",
                Map.of("task", item(free).id() + "," + item(held).id(), "action", "claim", "site", site));
        assertThat(done.statusCode()).isEqualTo(302);
        String page =
                window.get(done.headers().firstValue("Location").orElseThrow()).body();

        assertThat(page).contains("Сделано 1 из 2", item(held).subject().number());
        assertThat(item(free).assignee()).isEqualTo("it");
        assertThat(item(held).assignee()).isEqualTo(performer);

        HttpResponse<String> none = window.post(board, "/desks/it/actions", Map.of("action", "claim"));
        assertThat(window.get(none.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Отметьте от одной до 200 карточек");
        for (UUID request : Set.of(free, held)) {
            requests.withdraw(caller("employee"), request, null);
        }
    }

    private BoardFilter filter(String holder, SlaState sla) {
        return new BoardFilter(null, site, holder, sla);
    }

    private static BoardColumn column(Board board, String key) {
        return board.columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private UUID file() {
        return requests.submit(
                        caller("employee"),
                        new RequestDraft("it/incident", site, Incidents.fields(Incidents.title()), null))
                .id();
    }

    private WorkItem item(UUID request) {
        return workItems.pendingOf("request", List.of(request)).get(0);
    }

    private Caller caller(String login) {
        return callers.of(login).orElseThrow();
    }
}
