/** Search over everything the caller may read: the index, what keeps it true, and queries. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jobs",
            "directory",
            "access",
            "journal",
            "documents",
            "recognition",
            "worklist",
            "requests",
            "primarydocuments",
            "approvals",
            "counterparties",
            "contracts",
            "powersofattorney",
            "renditions"
        })
package io.marshrut.search;

import org.springframework.modulith.ApplicationModule;
