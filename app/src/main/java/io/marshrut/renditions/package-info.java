/** Renditions: documents of any kind as page images, text and PDF, made by the workers. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "storage", "access", "documents"})
package io.marshrut.renditions;

import org.springframework.modulith.ApplicationModule;
