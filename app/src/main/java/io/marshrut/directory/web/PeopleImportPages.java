package io.marshrut.directory.web;

import io.marshrut.directory.PeopleImport;
import io.marshrut.shared.Texts;
import io.marshrut.shared.web.PageController;
import io.marshrut.tables.web.ImportPages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists that name some of the people: whoever is not in one stays. */
@PageController
@RequestMapping(PeopleImportPages.PATH)
class PeopleImportPages extends PeopleTables {

    static final String PATH = "/admin/people/import";

    PeopleImportPages(@Qualifier("peopleImport") PeopleImport register, ImportPages pages, Texts texts) {
        super(register, pages, texts, PATH, "directory.import");
    }
}
