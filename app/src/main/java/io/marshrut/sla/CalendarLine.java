package io.marshrut.sla;

import io.marshrut.shared.LocalText;

/**
 * A working calendar in the list of administrators.
 *
 * @param own whether it is the company's and may be changed
 * @param sites how many sites count by it
 */
public record CalendarLine(String code, LocalText name, boolean own, int sites) {}
