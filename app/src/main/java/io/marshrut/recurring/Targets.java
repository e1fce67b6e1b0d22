package io.marshrut.recurring;

import java.util.List;
import java.util.UUID;

/**
 * For what a plan files requests (объекты плана): one request a line.
 *
 * @param sites codes; of a type of equipment those where it is looked for, empty for every site
 * @param assets ids, of single pieces of equipment
 * @param assetType code, of a type of equipment
 */
public record Targets(Kind kind, List<String> sites, List<UUID> assets, String assetType) {

    /** What the lines are. */
    public enum Kind {
        SITES,
        ASSETS,
        /** All equipment of a type; what is new joins. */
        ASSET_TYPE
    }

    public Targets {
        sites = List.copyOf(sites);
        assets = List.copyOf(assets);
    }

    public boolean isOfEquipment() {
        return kind != Kind.SITES;
    }
}
