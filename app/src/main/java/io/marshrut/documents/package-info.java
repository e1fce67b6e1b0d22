/** Document cards (карточки документов): a stored file with its name, type, site and the thing it belongs to. */
@ApplicationModule(allowedDependencies = {"shared", "journal", "storage", "directory", "access"})
package io.marshrut.documents;

import org.springframework.modulith.ApplicationModule;
