/** Exchange (обмен): what leaves for the accounting system and other partners, and what they answer. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "jobs",
            "directory",
            "access",
            "documents",
            "recognition",
            "counterparties",
            "primarydocuments",
            "contracts",
            "powersofattorney",
            "documentpackages"
        })
package io.marshrut.exchange;

import org.springframework.modulith.ApplicationModule;
