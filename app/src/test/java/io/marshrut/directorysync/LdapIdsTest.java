package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Ids of Active Directory are read as its administrators see them. */
class LdapIdsTest {

    @Test
    void readsTheBytesOfAGuidInTheirOrder() {
        byte[] guid = HexFormat.of().parseHex("33221100554477668899aabbccddeeff");

        assertThat(LdapIds.text(guid)).isEqualTo("00112233-4455-6677-8899-aabbccddeeff");
    }

    @Property
    void findsWhatItRead(@ForAll long high, @ForAll long low) {
        String id = new UUID(high, low).toString();

        assertThat(LdapIds.text(LdapIds.bytes(id))).isEqualTo(id);
    }
}
