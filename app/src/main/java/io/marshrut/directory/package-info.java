/** The company: its sites, departments, positions and employees with their roles. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.directory;

import org.springframework.modulith.ApplicationModule;
