package io.marshrut;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The portal and its REST API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Marshrut {

    public static void main(String[] args) {
        SpringApplication.run(Marshrut.class, args);
    }
}
