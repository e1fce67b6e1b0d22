/** Packages of documents (комплекты): what belongs to one deal, what it lacks, and the gate to the accounting system. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "directory",
            "access",
            "counterparties",
            "documents",
            "recognition",
            "sla",
            "worklist",
            "contracts",
            "primarydocuments",
            "powersofattorney"
        })
package io.marshrut.documentpackages;

import org.springframework.modulith.ApplicationModule;
