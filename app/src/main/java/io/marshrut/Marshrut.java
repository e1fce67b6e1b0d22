package io.marshrut;

import io.marshrut.backup.BackupProgram;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portal and its REST API; its jar also takes and restores backups. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Marshrut {

    public static void main(String[] args) {
        if (BackupProgram.isMeant(args)) {
            System.exit(BackupProgram.run(args));
        }
        SpringApplication.run(Marshrut.class, args);
    }
}
