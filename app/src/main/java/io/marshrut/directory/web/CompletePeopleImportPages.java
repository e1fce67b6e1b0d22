package io.marshrut.directory.web;

import io.marshrut.directory.PeopleImport;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.web.ImportPages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists that name everybody: who came by import and is not in one any more leaves. */
@PageController
@RequestMapping(CompletePeopleImportPages.PATH)
class CompletePeopleImportPages extends PeopleTables {

    static final String PATH = "/admin/people/full-import";

    CompletePeopleImportPages(
            @Qualifier("completePeopleImport") PeopleImport register, ImportPages pages, Texts texts) {
        super(register, pages, texts, PATH, "directory.full-import");
    }
}
