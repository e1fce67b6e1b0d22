package io.marshrut.access;

import java.util.Set;

/**
 * The sites at which somebody may do a thing that belongs to sites alone.
 *
 * @param everywhere whether it has no bounds
 * @param sites codes, where it has
 */
public record SiteReach(boolean everywhere, Set<String> sites) {

    public SiteReach {
        sites = Set.copyOf(sites);
    }

    public boolean covers(String site) {
        return everywhere || sites.contains(site);
    }
}
