/** Backup and restore (резервная копия): the database and the objects it names, in one file that can be checked. */
@ApplicationModule(allowedDependencies = {"shared", "storage", "search"})
package io.marshrut.backup;

import org.springframework.modulith.ApplicationModule;
