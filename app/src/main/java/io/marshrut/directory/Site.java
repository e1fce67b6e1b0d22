package io.marshrut.directory;

import io.marshrut.shared.LocalText;
import java.time.ZoneId;

/**
 * A place of work: the head office or a store (площадка).
 *
 * @param calendar code of its working calendar, such as {@code office} or {@code store}
 */
public record Site(String code, LocalText name, ZoneId zone, String calendar, String address) {}
