package io.marshrut.backup;

import io.marshrut.storage.NamedObjects;
import io.marshrut.storage.StoreAlone;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What backup and restore need of the application: settings, stores, the clock, migrations, and who names objects.
 * Nothing of it listens, works or migrates by itself.
 */
@Import({StoreAlone.class, Database.class, Migrations.class, Backup.class, Restore.class})
@ImportAutoConfiguration(ElasticsearchRestClientAutoConfiguration.class)
@ComponentScan(
        basePackages = "io.marshrut",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {NamedObjects.class, JavaMigration.class}),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.marshrut\\.shared\\.TimeConfiguration")
        })
class BackupSurroundings {}
