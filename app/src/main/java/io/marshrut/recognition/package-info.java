/** Recognition jobs and results: what workers read in documents, and the second look with what only the app knows. */
@ApplicationModule(allowedDependencies = {"shared", "engine", "storage", "access", "counterparties", "documents"})
package io.marshrut.recognition;

import org.springframework.modulith.ApplicationModule;
