/** Service desks (служба): who works in them, the board of their open work, and their figures. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "directory",
            "access",
            "sla",
            "worklist",
            "requests",
            "relations",
            "tables",
            "tables::web"
        })
package io.marshrut.desks;

import org.springframework.modulith.ApplicationModule;
