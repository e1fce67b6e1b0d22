/** Reliability of reading (надёжность распознавания): how often what was read is right, and which error rate is allowed. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "access"})
package io.marshrut.reliability;

import org.springframework.modulith.ApplicationModule;
