package io.marshrut.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys at each start the packages that the {@code processes} module carries; unchanged ones, and kinds that an
 * administrator has published, stay as they are.
 */
@Component
class PackageDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PackageDeployer.class);

    private final ReleasedPackages released;
    private final ProcessPackages packages;

    PackageDeployer(ReleasedPackages released, ProcessPackages packages) {
        this.released = released;
        this.packages = packages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        released.all().forEach((kind, files) -> {
            if (!packages.deploy(kind, files)) {
                LOG.info("{} stays as an administrator published it", kind);
            }
        });
        LOG.info("Process packages: {}", released.all().keySet());
    }
}
