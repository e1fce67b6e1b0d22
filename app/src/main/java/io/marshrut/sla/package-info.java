/** Deadlines (сроки): working calendars, due dates in working time and the ledger of every clock. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "jobs", "directory", "access", "journal"})
package io.marshrut.sla;

import org.springframework.modulith.ApplicationModule;
