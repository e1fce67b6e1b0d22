/** Demo data: a made-up retailer, loaded into an empty database of the embedded stack. */
@ApplicationModule(allowedDependencies = {"shared", "directory", "access", "counterparties", "assets"})
package io.marshrut.demo;

import org.springframework.modulith.ApplicationModule;
