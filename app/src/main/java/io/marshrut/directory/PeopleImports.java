package io.marshrut.directory;

import io.marshrut.journal.Journal;
import io.marshrut.shared.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ways to bring a list of people: with whom it names only, or as everybody there is. */
@Configuration
class PeopleImports {

    @Bean
    PeopleImport peopleImport(
            PeopleRegister people,
            PersonRows rows,
            ImportedPeople reading,
            NewPlaces places,
            Organisation organisation,
            Administrators administrators,
            Journal journal,
            Texts texts) {
        return new PeopleImport(false, people, rows, reading, places, organisation, administrators, journal, texts);
    }

    @Bean
    PeopleImport completePeopleImport(
            PeopleRegister people,
            PersonRows rows,
            ImportedPeople reading,
            NewPlaces places,
            Organisation organisation,
            Administrators administrators,
            Journal journal,
            Texts texts) {
        return new PeopleImport(true, people, rows, reading, places, organisation, administrators, journal, texts);
    }
}
