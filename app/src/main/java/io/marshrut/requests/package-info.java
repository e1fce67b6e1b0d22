/** Requests (заявки): the service catalogue, forms drawn from their files, and each request on its way. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "journal",
            "engine",
            "jobs",
            "storage",
            "directory",
            "access",
            "assets",
            "counterparties",
            "documents",
            "sla",
            "worklist",
            "approvals"
        })
package io.marshrut.requests;

import org.springframework.modulith.ApplicationModule;
