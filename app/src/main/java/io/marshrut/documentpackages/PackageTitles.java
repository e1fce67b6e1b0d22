package io.marshrut.documentpackages;

import io.marshrut.journal.TitlesFromTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Packages in the journal are called by their numbers. */
@Component
class PackageTitles extends TitlesFromTable {

    PackageTitles(JdbcClient jdbc) {
        super(
                jdbc,
                DocumentPackage.SUBJECT,
                "select id, number as title, '/packages/' || id as path from document_package where id in (:ids)",
                "select id::text from document_package where number = upper(:words) limit :limit");
    }
}
