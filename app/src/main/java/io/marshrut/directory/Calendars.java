package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import java.util.Map;

/** The working calendars that a site may have. The package that counts working time stands above this one and answers. */
public interface Calendars {

    /** Their names by code. */
    Map<String, LocalText> names();
}
