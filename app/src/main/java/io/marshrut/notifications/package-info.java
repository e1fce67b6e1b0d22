/** Bell and mail: tells those whom a step concerns. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jobs",
            "directory",
            "access",
            "sla",
            "documents",
            "worklist",
            "requests",
            "relations",
            "surveys",
            "contractors",
            "absences",
            "leaving",
            "primarydocuments",
            "approvals",
            "contracts",
            "powersofattorney",
            "recurring",
            "claims"
        })
package io.marshrut.notifications;

import org.springframework.modulith.ApplicationModule;
