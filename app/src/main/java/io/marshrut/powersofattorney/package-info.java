/** Powers of attorney (доверенности): their register, paper, term, revocation, and whether somebody may do something. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "directory",
            "access",
            "tables",
            "documents",
            "requests"
        })
package io.marshrut.powersofattorney;

import org.springframework.modulith.ApplicationModule;
