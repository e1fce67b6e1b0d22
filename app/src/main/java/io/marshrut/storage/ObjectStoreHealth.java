package io.marshrut.storage;

import io.marshrut.shared.Problem;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators, and the banner on every page, whether the S3 store answers. */
@Component("storage")
class ObjectStoreHealth implements HealthIndicator {

    private final ObjectStore objects;

    ObjectStoreHealth(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public Health health() {
        try {
            objects.ping();
            return Health.up().build();
        } catch (Problem away) {
            return Health.down(away).build();
        }
    }
}
