/** Surveys (опросы, CSI): asking by mail, answering by a link, what follows from a low score, and the results. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "directory",
            "access",
            "sla",
            "worklist",
            "requests",
            "desks",
            "tables",
            "tables::web"
        })
package io.marshrut.surveys;

import org.springframework.modulith.ApplicationModule;
