/** Approval (согласование): routes, rounds, votes, remarks and rework, for any kind of document. */
@ApplicationModule(
        allowedDependencies = {"shared", "journal", "engine", "directory", "access", "documents", "sla", "worklist"})
package io.marshrut.approvals;

import org.springframework.modulith.ApplicationModule;
