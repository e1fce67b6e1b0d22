package io.marshrut.support;

import io.marshrut.Marshrut;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test on the running portal: real PostgreSQL, Elasticsearch, S3 and OCR worker, demo data, a random port. All such
 * tests share one portal, so each makes what it needs and looks only for that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Marshrut.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marshrut.embedded.enabled=true",
            "marshrut.demo=true",
            // a worker whose call waits by a clock that was moved would hold up the end for half a minute
            "spring.lifecycle.timeout-per-shutdown-phase=2s"
        })
@AutoConfigureObservability(tracing = false)
@Import(PortalTestConfiguration.class)
public @interface PortalTest {}
