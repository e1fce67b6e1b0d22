package io.marshrut.approvals;

import io.marshrut.shared.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Required votes that wait, as far as absences could concern them: one query however many there are. */
@Repository
class OpenVoteRows {

    /**
     * A vote that waits.
     *
     * @param assignee null where it waits for the group
     * @param group null where it waits for the assignee
     * @param decided in whose names votes of its round are cast already
     */
    record OpenVote(UUID vote, String kind, String initiator, String assignee, Voter group, Set<String> decided) {}

    private final JdbcClient jdbc;

    OpenVoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait for one of these people, or for any group. */
    List<OpenVote> ofAbsentOrGroups(Collection<String> absent) {
        return jdbc.sql("""
                        select v.id, a.kind, a.initiator, w.assignee, v.approver, w.groups[1] as role,
                               case when w.groups[1] = v.role then v.site else w.site end as site,
                               case when w.groups[1] = v.role then v.department else w.department end as department,
                               array(select distinct coalesce(o.on_behalf_of, o.decided_by) from approval_vote o
                                      where o.approval_id = v.approval_id and o.round = v.round
                                        and o.state in ('CAST', 'STANDS')) as decided
                          from approval_vote v
                          join work_item w on w.id = v.item_id and w.state = 'OPEN'
                          join approval_stage s on s.id = v.stage_id and s.required
                          join approval a on a.id = v.approval_id and a.state = 'RUNNING'
                         where v.state = 'OPEN' and (w.assignee is null or w.assignee = any(:absent::text[]))
                         order by v.id
                        """)
                .param("absent", absent.toArray(String[]::new))
                .query((row, n) -> {
                    String assignee = row.getString("assignee");
                    Place place = Place.of(row.getString("site"), row.getString("department"));
                    return new OpenVote(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getString("initiator"),
                            assignee,
                            assignee == null
                                    ? Voter.holderOf(row.getString("approver"), row.getString("role"), place)
                                    : null,
                            Set.of((String[]) row.getArray("decided").getArray()));
                })
                .list();
    }
}
