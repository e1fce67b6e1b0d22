package io.marshrut.contracts;

import io.marshrut.engine.RuleTables;
import io.marshrut.engine.TablesOfFiles;
import io.marshrut.shared.HouseTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** The route tables of the house, as they are in the package, for tests that need no portal. */
final class HouseRoutes {

    static final RuleTables TABLES = TablesOfFiles.parse(file("contract-routes.dmn"));
    static final ContractTypeFile TYPES = types();
    static final RouteRules RULES = new RouteRules(TABLES, new RouteWords(TYPES, HouseTexts.all()));

    private HouseRoutes() {}

    static byte[] file(String name) {
        try (InputStream file =
                HouseRoutes.class.getResourceAsStream("/processes/contracts/contract-approval/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract in roubles of a store with somebody known, on our own form, for a year, without prepayment. */
    static ContractFacts contract(String type, String amount) {
        return new ContractFacts(
                type,
                new BigDecimal(amount),
                "RUB",
                "SPB-01",
                "ST-SPB-01",
                CounterpartyState.KNOWN,
                BigDecimal.ZERO,
                12,
                true);
    }

    private static ContractTypeFile types() {
        try {
            return ContractTypeFile.read(file(ContractTypeFile.NAME));
        } catch (ContractTypeFile.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
