/** Primary documents (первичные документы): from the scan to the verified record. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "storage",
            "directory",
            "access",
            "counterparties",
            "documents",
            "recognition",
            "reliability",
            "learnedplaces",
            "sla",
            "worklist"
        })
package io.marshrut.primarydocuments;

import org.springframework.modulith.ApplicationModule;
