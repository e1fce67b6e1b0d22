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
            "absences",
            "leaving",
            "primarydocuments",
            "approvals",
            "contracts"
        })
package io.marshrut.notifications;

import org.springframework.modulith.ApplicationModule;
