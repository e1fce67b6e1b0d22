package io.marshrut.claims;

import io.marshrut.access.AdmittedReaders;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read which claims: who brought it, who works on it, and those whom a permission lets. */
@Component
class ClaimReaders extends AdmittedReaders {

    ClaimReaders(JdbcClient jdbc, Permissions permissions) {
        super(
                jdbc,
                permissions,
                Permission.READ_CLAIMS,
                new Kept("legal_claim", "c", "'" + Claim.KIND + "'", "claim_reader", "claim_id"));
    }
}
