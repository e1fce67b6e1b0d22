package io.marshrut.assets;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.SiteReach;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
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

    /** What is wrong with a site whose register the caller does not keep. */
    static final String OUT_OF_REACH = "asset_site_out_of_reach";

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

    /** Where the caller sees what stands there: their own site, and those that their roles reach. */
    public SiteReach visible(Caller caller) {
        SiteReach reach = permissions.sites(caller, Permission.READ_ASSETS);
        Set<String> sites = new HashSet<>(reach.sites());
        if (caller.site() != null) {
            sites.add(caller.site());
        }
        return new SiteReach(reach.everywhere(), sites);
    }

    /** Where the caller keeps the register. */
    public SiteReach kept(Caller caller) {
        return permissions.sites(caller, Permission.MANAGE_ASSETS);
    }

    public boolean mayManage(Caller caller) {
        SiteReach kept = kept(caller);
        return kept.everywhere() || !kept.sites().isEmpty();
    }

    /** Those that fit and that the caller may see, by name. */
    @Transactional(readOnly = true)
    public Paged<Asset> search(Caller caller, AssetFilter filter, Paged.Request page) {
        return rows.search(filter, visible(caller), page);
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

    /** Of these ids what there is; asked by the house itself. */
    @Transactional(readOnly = true)
    public List<Asset> known(Collection<UUID> ids) {
        return rows.byIds(ids);
    }

    /**
     * What of a type is still there, asked by the house itself.
     *
     * @param sites codes, empty for every site
     */
    @Transactional(readOnly = true)
    public List<Asset> ofType(String type, Collection<String> sites) {
        return rows.ofType(type, sites);
    }

    /** A planned service is done (обслуживание выполнено); a later one that is known already stays. */
    @Transactional
    public void serviced(UUID id, LocalDate day) {
        if (rows.serviced(id, day)) {
            journal.record(Caller.system(), Subject.of(SUBJECT, id), "asset.serviced")
                    .detail("name", day.toString())
                    .write();
        }
    }

    /** @throws Problem 422 where a detail is wrong, 409 where the number is taken */
    @Transactional
    public Asset register(Caller caller, AssetDraft draft) {
        requireManaging(caller);
        Asset created = with(check.checked(draft, null), Ids.next(), 0);
        requireReach(caller, created.site());
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
        requireManaging(caller);
        Asset before = rows.locked(id).filter(asset -> sees(caller, asset)).orElseThrow(Problem::notFound);
        if (!kept(caller).covers(before.site())) {
            throw Problem.forbidden();
        }
        if (draft.version() != null && !Objects.equals(draft.version(), before.version())) {
            throw Problem.conflict("changed_meanwhile");
        }
        Asset after = with(check.checked(draft, before), id, before.version() + 1);
        requireReach(caller, after.site());
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
        return visible(caller).covers(asset.site());
    }

    /** @throws Problem 403 for those who keep the register of no site */
    void requireManaging(Caller caller) {
        if (!mayManage(caller)) {
            throw Problem.forbidden();
        }
    }

    private void requireReach(Caller caller, String site) {
        if (!kept(caller).covers(site)) {
            throw Problem.invalid(List.of(Problem.FieldError.of("site", OUT_OF_REACH)));
        }
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
