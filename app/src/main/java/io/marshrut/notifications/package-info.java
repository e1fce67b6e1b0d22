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
            "surveys",
            "absences",
            "leaving",
            "primarydocuments",
            "approvals",
            "contracts",
            "powersofattorney"
        })
package io.marshrut.notifications;

import org.springframework.modulith.ApplicationModule;
