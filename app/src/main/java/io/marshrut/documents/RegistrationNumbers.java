package io.marshrut.documents;

import io.marshrut.shared.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws registration numbers (регистрационные номера): unique, counted from 1 in each series and year, and without
 * holes. A number belongs to the transaction that draws it: rolled back, it goes to the next one. The price is that
 * those who draw from one series wait for each other's end, so draw last and keep the rest of the transaction short;
 * who needs numbers of two series in one transaction draws them always in the same order.
 */
@Service
public class RegistrationNumbers {

    private final JdbcClient jdbc;

    RegistrationNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param series what is counted together, such as {@code contract/supply}; patterns may change within it
     * @param pattern see {@link NumberPattern}
     * @param parts values of the names in the pattern, such as {@code site}
     * @param day of the registration, on the calendar of the place that registers
     * @throws Problem 422 for a wrong pattern or a missing part, 409 if something else carries this number already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series, String pattern, Map<String, String> parts, LocalDate day) {
        NumberPattern checked = NumberPattern.of(pattern);
        checked.require(parts);
        long place = count(series, day.getYear());
        String number = checked.write(parts, day, place);
        int written = jdbc.sql("""
                        insert into registration_number (number, series, year, place)
                        values (:number, :series, :year, :place)
                        on conflict (number) do nothing
                        """)
                .param("number", number)
                .param("series", series)
                .param("year", day.getYear())
                .param("place", place)
                .update();
        if (written == 0) {
            throw Problem.conflict("registration_number_taken", number);
        }
        return number;
    }

    private long count(String series, int year) {
        return jdbc.sql("""
                        insert into registration_counter (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = registration_counter.last + 1
                        returning last
                        """)
                .param("series", series)
                .param("year", year)
                .query(Long.class)
                .single();
    }
}
