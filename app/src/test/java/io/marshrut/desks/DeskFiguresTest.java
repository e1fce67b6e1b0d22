package io.marshrut.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.directory.SiteDraft;
import io.marshrut.directory.SiteRegister;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.Surveys;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database adds up against what one finds by going through the requests of one site one by one. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 5, 7);
    private static final LocalDate LAST = LocalDate.of(2018, 5, 20);

    private record Row(UUID id, String status, Instant createdAt, Instant closedAt) {}

    private record Ended(String stageKey, String state, Instant endedAt, long workedSeconds) {}

    @Autowired
    Api api;

    @Autowired
    DeskFigures figures;

    @Autowired
    Requests requests;

    @Autowired
    Surveys surveys;

    @Autowired
    WorkItems workItems;

    @Autowired
    Decisions decisions;

    @Autowired
    SiteRegister sites;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(5);
    private String site;
    private List<Row> rows;
    private List<Ended> ended;
    private ZoneId zone;

    @BeforeAll
    void workOnTickets() {
        site = "Z" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        sites.add(caller("admin"), new SiteDraft(site, "Показатели", "Figures", "Europe/Moscow", "office", "Улица, 2"));
        zone = caller("orlov").zone();
        for (int n = 0; n < 18; n++) {
            UUID request = requests.submit(
                            caller("employee"),
                            new RequestDraft("it/incident", site, Incidents.fields(Incidents.title()), null))
                    .id();
            switch (n % 6) {
                case 0 -> decide(request, "solve");
                case 1 -> decide(request, "accept", "resolve");
                case 2 -> decide(request, "accept", "return", "accept", "resolve");
                case 3 -> decide(request, "reject");
                case 4 -> requests.withdraw(caller("employee"), request, "Передумали");
                default -> decide(request, "accept");
            }
            if (n % 6 < 3) {
                surveys.answer(caller("employee"), request, 1 + n % 5, "Слово");
            }
        }
        spread();
        rows = jdbc.sql("select id, status, created_at, closed_at from service_request where site = :site")
                .param("site", site)
                .query(Row.class)
                .list();
        ended = jdbc.sql("""
                        select stage_key, state, ended_at, worked_seconds from sla_clock
                         where subject_type = 'request' and state in ('MET', 'MISSED') and subject_id in (:ids)
                        """)
                .param("ids", rows.stream().map(row -> row.id().toString()).toList())
                .query(Ended.class)
                .list();
    }

    @Test
    void theyAreWhatGoingThroughTheRequestsTells() {
        Figures told = figures.of(caller("orlov"), "it", filter());
        List<Row> filed = rows.stream().filter(row -> isWithin(row.createdAt())).toList();
        List<Row> closed = rows.stream()
                .filter(row -> row.closedAt() != null && isWithin(row.closedAt()))
                .toList();
        List<Ended> stages =
                ended.stream().filter(one -> isWithin(one.endedAt())).toList();

        assertThat(filed).hasSizeGreaterThan(5).hasSizeLessThan(rows.size());
        assertThat(stages).extracting(Ended::state).contains("MET", "MISSED");
        assertThat(told.totals().filed()).isEqualTo(filed.size());
        assertThat(told.totals().closed()).isEqualTo(closed.size());
        assertThat(told.totals().withdrawn())
                .isEqualTo(closed.stream()
                        .filter(row -> row.status().equals("WITHDRAWN"))
                        .count());
        assertThat(told.totals().open()).isEqualTo(openAfter(LAST));
        assertThat(told.totals().met())
                .isEqualTo(
                        stages.stream().filter(one -> one.state().equals("MET")).count());
        assertThat(told.totals().missed())
                .isEqualTo(stages.stream()
                        .filter(one -> one.state().equals("MISSED"))
                        .count());
        assertThat(told.totals().returned())
                .isEqualTo(closed.stream().filter(row -> wasReturned(row.id())).count())
                .isPositive();
        List<Long> toClose = closed.stream()
                .filter(row -> !row.status().equals("WITHDRAWN"))
                .map(row -> Duration.between(row.createdAt(), row.closedAt()).toSeconds())
                .toList();
        assertThat(told.totals().medianToClose()).isCloseTo(quantile(toClose, 0.5), within());
        assertThat(told.totals().p90ToClose()).isCloseTo(quantile(toClose, 0.9), within());

        Map<String, List<Ended>> byStage =
                stages.stream().collect(Collectors.groupingBy(Ended::stageKey, TreeMap::new, Collectors.toList()));
        assertThat(told.stages())
                .extracting(Figures.StageTime::stageKey)
                .containsExactlyInAnyOrderElementsOf(byStage.keySet());
        for (Figures.StageTime stage : told.stages()) {
            List<Long> worked = byStage.get(stage.stageKey()).stream()
                    .map(Ended::workedSeconds)
                    .toList();
            assertThat(stage.done()).isEqualTo(worked.size());
            assertThat(stage.median()).isCloseTo(quantile(worked, 0.5), within());
            assertThat(stage.p90()).isCloseTo(quantile(worked, 0.9), within());
        }
    }

    @Test
    void theVolumeOfEveryDayAddsUp() {
        Figures told = figures.of(caller("orlov"), "it", filter());

        assertThat(told.volumes()).hasSize(14);
        for (Figures.Volume volume : told.volumes()) {
            assertThat(volume.filed())
                    .isEqualTo(rows.stream()
                            .filter(row -> day(row.createdAt()).equals(volume.day()))
                            .count());
            assertThat(volume.closed())
                    .isEqualTo(rows.stream()
                            .filter(row -> row.closedAt() != null
                                    && day(row.closedAt()).equals(volume.day()))
                            .count());
            assertThat(volume.open()).as(volume.day().toString()).isEqualTo(openAfter(volume.day()));
        }
        Figures weeks = figures.of(
                caller("orlov"), "it", new FiguresFilter(FIRST.minusDays(40), LAST.plusDays(40), site, null));
        assertThat(weeks.filter().unit()).isEqualTo(FiguresFilter.Unit.WEEK);
        assertThat(weeks.volumes().stream().mapToLong(Figures.Volume::filed).sum())
                .isEqualTo(rows.size());
    }

    @Test
    void scoresAreToldWhereThereAreEnough() {
        Figures all = figures.of(
                caller("orlov"), "it", new FiguresFilter(FIRST.minusDays(40), LAST.plusDays(40), site, null));
        assertThat(all.totals().scored()).isEqualTo(9);
        assertThat(all.totals().score()).isNotNull();

        Figures none = figures.of(caller("orlov"), "it", new FiguresFilter(FIRST, FIRST, site, "it/new-user"));
        assertThat(none.totals().score()).isNull();
        assertThat(none.totals().onTime()).isNull();
        assertThat(none.stages()).isEmpty();
    }

    @Test
    void theyAreForThoseWhoLeadTheDesk() {
        String path = "/api/v1/desks/it/figures?from=" + FIRST + "&to=" + LAST + "&site=" + site;

        JsonNode told = api.as("orlov").get(path).json();
        assertThat(told.path("totals").path("filed").asLong())
                .isEqualTo(
                        rows.stream().filter(row -> isWithin(row.createdAt())).count());
        assertThat(told.path("stages").size()).isPositive();
        assertThat(api.as("admin").get(path).status()).isEqualTo(200);
        assertThat(api.as("it").get(path).status()).isEqualTo(403);
        assertThat(api.as("lawyer").get(path).status()).isEqualTo(404);
        assertThat(api.as("orlov").get("/api/v1/desks/no-such/figures").status())
                .isEqualTo(404);
        assertThatThrownBy(() -> figures.of(caller("orlov"), "it", new FiguresFilter(LAST, FIRST, null, null)))
                .hasMessageContaining("period");
    }

    @Test
    void theyAreTakenAwayAsATable() {
        Window window = new Window(api.base());
        window.signIn("orlov", "orlov");
        String query = "?from=" + FIRST + "&to=" + LAST + "&site=" + site;

        HttpResponse<String> csv = window.get("/desks/it/figures.csv" + query);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("Итоги", "Подано", "Первая линия", FIRST.toString());
        assertThat(window.download("/desks/it/figures.xlsx" + query).body()).startsWith('P', 'K');
        assertThat(window.get("/desks/it/figures.exe" + query).statusCode()).isEqualTo(404);
    }

    /** Puts what happened just now on days of its own, some of it too late. */
    private void spread() {
        List<UUID> ids = jdbc.sql("select id from service_request where site = :site order by number")
                .param("site", site)
                .query(UUID.class)
                .list();
        for (UUID id : ids) {
            Instant created =
                    FIRST.minusDays(3).atStartOfDay(zone).toInstant().plusSeconds(random.nextInt(18 * 86_400));
            jdbc.sql(
                            "update service_request set created_at = :created, closed_at = case when closed_at is not null then :closed end where id = :id")
                    .param("created", SqlTime.of(created))
                    .param("closed", SqlTime.of(created.plusSeconds(random.nextInt(5 * 86_400))))
                    .param("id", id)
                    .update();
            for (UUID clock : jdbc.sql(
                            "select id from sla_clock where subject_id = :id and state = 'MET' order by started_at")
                    .param("id", id.toString())
                    .query(UUID.class)
                    .list()) {
                jdbc.sql(
                                "update sla_clock set ended_at = :ended, worked_seconds = :worked, state = :state where id = :id")
                        .param("ended", SqlTime.of(created.plusSeconds(random.nextInt(3 * 86_400))))
                        .param("worked", random.nextInt(40_000))
                        .param("state", random.nextInt(3) == 0 ? "MISSED" : "MET")
                        .param("id", clock)
                        .update();
            }
        }
    }

    private void decide(UUID request, String... chosen) {
        for (String decision : chosen) {
            decisions.decide(
                    caller("it"),
                    workItems.pendingOf("request", List.of(request)).get(0).id(),
                    decision,
                    "Слово",
                    Map.of());
        }
    }

    private boolean wasReturned(UUID request) {
        return requests.timeline(caller("it"), request).stream()
                .anyMatch(entry -> "RETURN".equals(entry.details().get("outcome")));
    }

    private long openAfter(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return rows.stream()
                .filter(row -> row.createdAt().isBefore(end)
                        && (row.closedAt() == null || !row.closedAt().isBefore(end)))
                .count();
    }

    /** As it lies between the two nearest, in a straight line. */
    private static long quantile(List<Long> values, double share) {
        List<Long> sorted = new ArrayList<>(values);
        sorted.sort(null);
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return Math.round(sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below));
    }

    private static Offset<Long> within() {
        return Offset.offset(1L);
    }

    private boolean isWithin(Instant moment) {
        return !day(moment).isBefore(FIRST) && !day(moment).isAfter(LAST);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private FiguresFilter filter() {
        return new FiguresFilter(FIRST, LAST, site, null);
    }

    private Caller caller(String login) {
        return callers.of(login).orElseThrow();
    }
}
