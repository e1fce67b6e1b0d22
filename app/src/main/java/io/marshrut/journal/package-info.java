/** The journal (журнал): who did what when, written inside the caller's transaction and read by every timeline. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.journal;

import org.springframework.modulith.ApplicationModule;
