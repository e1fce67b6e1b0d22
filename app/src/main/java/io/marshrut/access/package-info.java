/** Sign-in, API tokens, roles and what they permit. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "jobs", "directory"})
package io.marshrut.access;

import org.springframework.modulith.ApplicationModule;
