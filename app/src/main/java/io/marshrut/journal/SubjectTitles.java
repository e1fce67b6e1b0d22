package io.marshrut.journal;

import java.util.Collection;
import java.util.Map;

/** What subjects of one type are called and where their cards are; the package that owns the type answers. */
public interface SubjectTitles {

    /**
     * @param text a number or a name, as people say it
     * @param path of the card in the portal, null where there is none
     */
    record Title(String text, String path) {}

    /** As {@link Subject#type()}. */
    String type();

    /** Titles by id; ids of nothing are left out. */
    Map<String, Title> of(Collection<String> ids);

    /** Ids of the subjects that have this number or name, at most {@code limit}. */
    Collection<String> named(String words, int limit);
}
