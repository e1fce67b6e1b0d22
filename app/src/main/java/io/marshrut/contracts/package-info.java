/** Contracts (договоры): the card, its versions, routes of approval, signing and registration. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "directory",
            "access",
            "jobs",
            "counterparties",
            "tables",
            "documents",
            "renditions",
            "sla",
            "worklist",
            "approvals"
        })
package io.marshrut.contracts;

import org.springframework.modulith.ApplicationModule;
