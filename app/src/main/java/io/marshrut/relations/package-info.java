/** Requests that belong together (связанные заявки): repeats and their master, sub-requests, and what waits for what. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "access", "engine", "worklist", "requests"})
package io.marshrut.relations;

import org.springframework.modulith.ApplicationModule;
