/** The first start of an empty portal: the company, its first site and its first administrator. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "directory", "access", "sla"})
package io.marshrut.setup;

import org.springframework.modulith.ApplicationModule;
