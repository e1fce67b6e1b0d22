package io.marshrut.documentpackages;

import io.marshrut.access.AdmittedReaders;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.primarydocuments.PrimaryDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read which packages: those whose permission to read documents reaches its site, who made it or put something
 * in, and whom it asked. Each document in it keeps its own readers.
 */
@Component
class PackageReaders extends AdmittedReaders {

    PackageReaders(JdbcClient jdbc, Permissions permissions) {
        super(
                jdbc,
                permissions,
                Permission.READ_DOCUMENTS,
                new Kept("document_package", "p", "'" + PrimaryDocuments.KIND + "'", "package_reader", "package_id"));
    }
}
