/** The company: its sites, departments, positions and employees with their roles, and who administers them. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "tables", "tables::web"})
package io.marshrut.directory;

import org.springframework.modulith.ApplicationModule;
