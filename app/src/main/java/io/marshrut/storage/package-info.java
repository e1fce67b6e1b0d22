/** Content in the S3 store: kept under the SHA-256 of its bytes, never overwritten. */
@ApplicationModule(allowedDependencies = {"shared"})
package io.marshrut.storage;

import org.springframework.modulith.ApplicationModule;
