/** Learned places (выученные места): where a supplier's form has a value that a person once corrected. */
@ApplicationModule(allowedDependencies = {"shared", "recognition"})
package io.marshrut.learnedplaces;

import org.springframework.modulith.ApplicationModule;
