package io.marshrut.assets;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of equipment. Everybody sees what stands at their own site, some see every site. */
@Service
public class Assets {

    static final String SUBJECT = "asset";

    private final AssetRows rows;
    private final AssetCheck check;
    private final Permissions permissions;
    private final Journal journal;
    private final Texts texts;
    private final Clock clock;

    Assets(AssetRows rows, AssetCheck check, Permissions permissions, Journal journal, Texts texts, Clock clock) {
        this.rows = rows;
        this.check = check;
        this.permissions = permissions;
        this.journal = journal;
        this.texts = texts;
        this.clock = clock;
    }

    public boolean seesEverySite(Caller caller) {
        return permissions.permits(caller, Permission.READ_ASSETS);
    }

    public boolean mayManage(Caller caller) {
        return permissions.permits(caller, Permission.MANAGE_ASSETS);
    }

    /** Those that fit and that the caller may see, by name. */
    @Transactional(readOnly = true)
    public Paged<Asset> search(Caller caller, AssetFilter filter, Paged.Request page) {
        if (seesEverySite(caller)) {
            return rows.search(filter, page);
        }
        boolean elsewhere =
                caller.site() == null || filter.site() != null && !filter.site().equals(caller.site());
        return elsewhere ? page.with(List.of(), 0) : rows.search(filter.at(caller.site()), page);
    }

    /** @throws Problem 404, where it stands at a site that the caller does not see as well */
    @Transactional(readOnly = true)
    public Asset get(Caller caller, UUID id) {
        return rows.find(id).filter(asset -> sees(caller, asset)).orElseThrow(Problem::notFound);
    }

    /** What happened to it, oldest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(Subject.of(SUBJECT, get(caller, id).id()));
    }

    /**
     * The one that somebody means by its inventory number or its id. Asked by the house itself, for fields of forms, not
     * by a person.
     */
    @Transactional(readOnly = true)
    public Optional<Asset> meant(String numberOrId) {
        String said = numberOrId.strip();
        return Ids.parse(said)
                .flatMap(rows::find)
                .or(() -> rows.byNumbers(Set.of(said.toLowerCase(Locale.ROOT))).stream()
                        .findFirst());
    }

    /** @throws Problem 422 where a detail is wrong, 409 where the number is taken */
    @Transactional
    public Asset register(Caller caller, AssetDraft draft) {
        permissions.require(caller, Permission.MANAGE_ASSETS);
        Asset created = with(check.checked(draft, null), Ids.next(), 0);
        try {
            rows.insert(created, caller.login(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("asset_exists", created.number());
        }
        journal.record(caller, Subject.of(SUBJECT, created.id()), "asset.registered")
                .detail("name", created.title())
                .write();
        return rows.find(created.id()).orElseThrow();
    }

    /**
     * Puts what the draft says in place of what is there; nothing happens where it says the same.
     *
     * @throws Problem 404, 422 where a detail is wrong, 409 where somebody else changed it meanwhile or the number is
     *     taken
     */
    @Transactional
    public Asset change(Caller caller, UUID id, AssetDraft draft) {
        permissions.require(caller, Permission.MANAGE_ASSETS);
        Asset before = rows.locked(id).orElseThrow(Problem::notFound);
        if (draft.version() != null && !Objects.equals(draft.version(), before.version())) {
            throw Problem.conflict("changed_meanwhile");
        }
        Asset after = with(check.checked(draft, before), id, before.version() + 1);
        List<AssetField> changed = Arrays.stream(AssetField.values())
                .filter(field -> !field.of(before).equals(field.of(after)))
                .toList();
        if (changed.isEmpty()) {
            return before;
        }
        try {
            rows.update(after);
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("asset_exists", after.number());
        }
        Journal.Record record =
                journal.record(caller, Subject.of(SUBJECT, id), "asset.changed").detail("name", after.title());
        changed.forEach(field -> record.changed(field.key(), field.title(texts), field.of(before), field.of(after)));
        record.write();
        return rows.find(id).orElseThrow();
    }

    private boolean sees(Caller caller, Asset asset) {
        return seesEverySite(caller) || asset.site().equals(caller.site());
    }

    /** @param draft checked; the day of the next service is the database's to tell */
    static Asset with(AssetDraft draft, UUID id, int version) {
        return new Asset(
                id,
                draft.number(),
                draft.name(),
                draft.type(),
                draft.site(),
                draft.place(),
                draft.serialNumber(),
                draft.supplier(),
                draft.commissionedOn(),
                draft.warrantyUntil(),
                draft.state(),
                draft.responsible(),
                draft.serviceMonths(),
                draft.lastServiceOn(),
                null,
                draft.notes(),
                version);
    }
}
