/** Intake (поступление документов): the log of what came in, resumable uploads, watched folders, the mailbox, the phone. */
@ApplicationModule(
        allowedDependencies = {"shared", "jobs", "storage", "directory", "access", "documents", "primarydocuments"})
package io.marshrut.intake;

import org.springframework.modulith.ApplicationModule;
