package io.marshrut.relations;

import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.requests.FormField;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open requests that may be about the same as another (похожие): of the same desk, from the days around it, about the
 * same equipment, or with similar words, or of the same kind and site. The likeliest first.
 */
@Service
public class LikelyRepeats {

    private static final Duration DAYS = Duration.ofDays(14);
    private static final int MOST = 8;
    /** So many of the youngest are compared, however many there are. */
    private static final int COMPARED = 2_000;

    private static final double SIMILAR = 0.3;

    private final Relating relating;
    private final Requests requests;
    private final RequestLookup lookup;
    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    LikelyRepeats(
            Relating relating,
            Requests requests,
            RequestLookup lookup,
            Catalogue catalogue,
            JdbcClient jdbc,
            Clock clock) {
        this.relating = relating;
        this.requests = requests;
        this.lookup = lookup;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RequestView> of(Caller caller, UUID id) {
        ServiceRequest request = relating.readable(caller, id);
        List<CatalogEntry> kinds = catalogue.all().stream()
                .filter(entry -> entry.process().desk().equals(request.desk()))
                .toList();
        Map<String, Object> params = new HashMap<>();
        String readable = requests.readableBy(caller, params);
        params.put("id", id);
        params.put("kinds", kinds.stream().map(CatalogEntry::kind).toArray(String[]::new));
        params.put("kind", request.kind());
        params.put("site", request.site());
        params.put("title", request.title());
        params.put("since", SqlTime.of(clock.instant().minus(DAYS)));
        params.put("assetKeys", assetKeys(kinds));
        params.put("assets", assets(request));
        params.put("similar", SIMILAR);
        params.put("compared", COMPARED);
        params.put("most", MOST);
        List<UUID> likeliest = jdbc.sql("""
                        select id from (
                            select r.id, r.created_at, r.kind = :kind as of_kind, r.site = :site as at_site,
                                   exists (select 1 from jsonb_each_text(r.fields) f
                                            where f.key = any(:assetKeys::text[]) and f.value = any(:assets::text[]))
                                       as of_asset,
                                   similarity(lower(r.title), lower(:title)) as alike
                              from service_request r
                             where r.kind = any(:kinds::text[]) and r.created_at >= :since and r.id <> :id
                               and r.status in ('OPEN', 'WAITING_FOR_INITIATOR') and READABLE
                             order by r.created_at desc limit :compared) one
                         where of_asset or alike >= :similar or of_kind and at_site
                         order by alike + case when of_asset then 1 else 0 end + case when of_kind then 0.2 else 0 end
                                  + case when at_site then 0.3 else 0 end desc, created_at, id
                         limit :most
                        """.replace("READABLE", readable))
                .params(params)
                .query(UUID.class)
                .list();
        return lookup.readable(caller, likeliest).stream()
                .sorted(Comparator.comparingInt(
                        view -> likeliest.indexOf(view.request().id())))
                .toList();
    }

    /** Open requests whose number or title has these words. */
    @Transactional(readOnly = true)
    public List<RequestView> search(Caller caller, UUID id, String words) {
        relating.readable(caller, id);
        Map<String, Object> params = new HashMap<>();
        String readable = requests.readableBy(caller, params);
        params.put("id", id);
        params.put("most", MOST);
        params.put(
                "words",
                "%" + words.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        List<UUID> found = jdbc.sql("""
                        select r.id from service_request r
                         where lower(r.number || ' ' || r.title) like :words and r.id <> :id
                           and r.status in ('OPEN', 'WAITING_FOR_INITIATOR') and READABLE
                         order by r.created_at desc, r.id limit :most
                        """.replace("READABLE", readable))
                .params(params)
                .query(UUID.class)
                .list();
        return lookup.readable(caller, found);
    }

    private static String[] assetKeys(List<CatalogEntry> kinds) {
        return kinds.stream()
                .flatMap(entry -> entry.form().fields().stream())
                .filter(field -> field.type() == FormField.Type.ASSET)
                .map(FormField::key)
                .distinct()
                .toArray(String[]::new);
    }

    private String[] assets(ServiceRequest request) {
        return requests.entryOf(request).form().fields().stream()
                .filter(field -> field.type() == FormField.Type.ASSET)
                .map(field -> request.fields().get(field.key()))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new);
    }
}
