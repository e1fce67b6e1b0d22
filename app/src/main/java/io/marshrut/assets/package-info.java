/** Assets (оборудование, основные средства): what stands where, who keeps it, until when its warranty runs and when it is serviced. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "tables", "tables::web", "directory", "access"})
package io.marshrut.assets;

import org.springframework.modulith.ApplicationModule;
