package io.marshrut.sla;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Production calendars by year; a year without a file follows the law alone and is provisional. */
class ProductionCalendars {

    private final Map<Integer, ProductionCalendar> years;

    ProductionCalendars(Map<Integer, ProductionCalendar> years) {
        this.years = new ConcurrentHashMap<>(years);
    }

    ProductionCalendar of(int year) {
        return years.computeIfAbsent(year, ProductionCalendar::statutory);
    }
}
