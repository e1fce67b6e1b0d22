/** Bell and mail: tells those whom a step concerns. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "jobs",
            "directory",
            "access",
            "documents",
            "worklist",
            "requests",
            "primarydocuments"
        })
package io.marshrut.notifications;

import org.springframework.modulith.ApplicationModule;
