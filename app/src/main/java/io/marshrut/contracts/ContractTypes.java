package io.marshrut.contracts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marshrut.engine.ProcessPackage;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Service;

/** The kinds of contract of a version of the package {@code contracts/contract-approval}. */
@Service
public class ContractTypes {

    /** The package with the routes. */
    public static final String PACKAGE = "contracts/contract-approval";

    private static final int VERSIONS_AT_HAND = 50;

    private final ProcessPackages packages;
    private final Cache<String, ContractTypeFile> byDeployment =
            Caffeine.newBuilder().maximumSize(VERSIONS_AT_HAND).build();

    ContractTypes(ProcessPackages packages) {
        this.packages = packages;
    }

    /** Those of the newest version. */
    public List<ContractType> types() {
        return current().types();
    }

    /** @throws Problem 422 where there is no such kind */
    public ContractType type(String key) {
        return current().type(key).orElseThrow(() -> Problem.invalid("contract_type_unknown", key));
    }

    public ContractTypeFile current() {
        return of(currentVersion());
    }

    public ContractTypeFile of(ProcessPackage version) {
        return byDeployment.get(version.deploymentId(), id -> read(version));
    }

    /** The version that new contracts follow. */
    ProcessPackage currentVersion() {
        return packages.latest(PACKAGE).orElseThrow(() -> new IllegalStateException(PACKAGE + " is not deployed"));
    }

    private ContractTypeFile read(ProcessPackage version) {
        byte[] yaml = packages.file(version, ContractTypeFile.NAME)
                .orElseThrow(() -> new IllegalStateException(version.kind() + " has no " + ContractTypeFile.NAME));
        try {
            return ContractTypeFile.read(yaml);
        } catch (ContractTypeFile.Unreadable e) {
            throw new IllegalStateException(version.definitionId(), e);
        }
    }
}
