/** What follows after a commit: durable jobs on PostgreSQL, repeated until they succeed. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.jobs;

import org.springframework.modulith.ApplicationModule;
