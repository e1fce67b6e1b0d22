/** Process packages as administrators handle them: check, compare, publish; incidents. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "directory",
            "access",
            "documents",
            "sla",
            "requests",
            "approvals",
            "contracts",
            "documentpackages"
        })
package io.marshrut.modelling;

import org.springframework.modulith.ApplicationModule;
