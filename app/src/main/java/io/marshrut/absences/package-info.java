/** Absences (отсутствия) and who stands in: entered by people themselves, their superiors and administrators. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "engine", "directory", "access"})
package io.marshrut.absences;

import org.springframework.modulith.ApplicationModule;
