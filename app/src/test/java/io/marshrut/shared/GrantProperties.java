package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Grants are read back as they were written, and serve exactly the places they are bound to. */
class GrantProperties {

    @Property
    void isReadBackAsItWasWritten(@ForAll("grants") Grant grant) {
        assertThat(Grant.parse(grant.toString())).isEqualTo(grant);
    }

    @Property
    void servesTheCompanyOrItsOwnSiteOrDepartment(
            @ForAll("grants") Grant grant, @ForAll("codes") String site, @ForAll("codes") String department) {
        boolean serves = switch (grant.bound()) {
            case COMPANY -> true;
            case SITE -> grant.code().equals(site);
            case DEPARTMENT -> grant.code().equals(department);
        };

        assertThat(Grant.thatServe(grant.role(), Place.of(site, department)).contains(grant.toString()))
                .isEqualTo(serves);
        assertThat(Grant.thatServe("other-" + grant.role(), Place.of(site, department)))
                .doesNotContain(grant.toString());
    }

    @Property
    void ofAThingWithoutAPlaceOnlyTheCompanysServe(@ForAll("grants") Grant grant) {
        assertThat(Grant.thatServe(grant.role(), Place.of(null, null)))
                .containsExactly(Grant.company(grant.role()).toString());
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("HQ", "SPB-03", "VVO-01", "LEGAL");
    }

    @Provide
    Arbitrary<Grant> grants() {
        return Combinators.combine(
                        Arbitraries.of("accountant", "it", "asset-keeper"), Arbitraries.of(Grant.Bound.class), codes())
                .as((role, bound, code) -> new Grant(role, bound, bound == Grant.Bound.COMPANY ? "" : code));
    }
}
