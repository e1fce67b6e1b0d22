/** The process engine: the only package that knows Camunda. Deploys process packages, starts, decides, cancels. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.engine;

import org.springframework.modulith.ApplicationModule;
