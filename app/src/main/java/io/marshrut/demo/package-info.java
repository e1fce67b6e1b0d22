/** Demo data: a made-up retailer, loaded into an empty database of the embedded stack. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jobs",
            "directory",
            "access",
            "counterparties",
            "assets",
            "documents",
            "worklist",
            "approvals",
            "requests",
            "contracts",
            "primarydocuments",
            "documentpackages"
        })
package io.marshrut.demo;

import org.springframework.modulith.ApplicationModule;
