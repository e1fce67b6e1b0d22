/** Leaving (уход): what somebody held goes on when they are blocked, and whoever answers for it is told. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "jobs",
            "engine",
            "absences",
            "directory",
            "access",
            "worklist",
            "requests"
        })
package io.marshrut.leaving;

import org.springframework.modulith.ApplicationModule;
