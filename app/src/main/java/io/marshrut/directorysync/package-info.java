/** Synchronisation with an outer directory (LDAP, Active Directory): people, their departments and roles by groups. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "tables", "jobs", "directory", "access"})
package io.marshrut.directorysync;

import org.springframework.modulith.ApplicationModule;
