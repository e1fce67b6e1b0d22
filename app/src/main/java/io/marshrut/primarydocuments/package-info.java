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
            "sla",
            "worklist"
        })
package io.marshrut.primarydocuments;

import org.springframework.modulith.ApplicationModule;
