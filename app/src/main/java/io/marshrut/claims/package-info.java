/** Incoming claims (претензии): read, answered in time, sent with proof, and watched. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "directory",
            "access",
            "tables",
            "storage",
            "documents",
            "recognition",
            "renditions",
            "sla",
            "worklist",
            "requests"
        })
package io.marshrut.claims;

import org.springframework.modulith.ApplicationModule;
