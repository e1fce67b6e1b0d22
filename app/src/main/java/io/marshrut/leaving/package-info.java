/** Leaving (уход): what somebody held goes on when they are blocked, and whoever answers for it is told. */
@ApplicationModule(allowedDependencies = {"shared", "jobs", "directory", "worklist"})
package io.marshrut.leaving;

import org.springframework.modulith.ApplicationModule;
