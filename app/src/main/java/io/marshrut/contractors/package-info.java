/** Contractors (подрядчики): orders that the performer of a stage gives out, and the links by which they are worked on. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "storage",
            "directory",
            "access",
            "counterparties",
            "documents",
            "worklist",
            "requests"
        })
package io.marshrut.contractors;

import org.springframework.modulith.ApplicationModule;
