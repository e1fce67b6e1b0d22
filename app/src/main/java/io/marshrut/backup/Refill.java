package io.marshrut.backup;

import java.io.IOException;
import java.sql.SQLException;

/** From no tables, or empty ones, to the rows of a backup in tables of this release. */
record Refill(Database database, Migrations migrations) {

    void from(Archive archive, Progress progress) throws SQLException, IOException {
        migrations.bringTo(archive.manifest().version());
        try (Load load = Load.into(database)) {
            load.run(archive, progress);
        }
        migrations.bringToThisRelease();
    }
}
