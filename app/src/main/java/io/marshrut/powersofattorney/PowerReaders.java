package io.marshrut.powersofattorney;

import io.marshrut.access.AdmittedReaders;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read which powers of attorney: the holder, who asked for it, and those whom a permission lets. */
@Component
class PowerReaders extends AdmittedReaders {

    PowerReaders(JdbcClient jdbc, Permissions permissions) {
        super(
                jdbc,
                permissions,
                Permission.READ_POWERS,
                new Kept("power_of_attorney", "p", "'" + PowerOfAttorney.KIND + "'", "power_reader", "power_id"));
    }
}
