/** The inbox: a projection over all that waits for a person; list, claim, delegate, decide, decide many. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "directory", "access", "sla"})
package io.marshrut.worklist;

import org.springframework.modulith.ApplicationModule;
