package io.marshrut.directorysync;

import com.unboundid.ldap.sdk.Filter;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Lasting ids of entries as texts, and how to find an entry by one. */
final class LdapIds {

    private static final String ACTIVE_DIRECTORY = "objectGUID";

    /** The first three fields of a GUID have their bytes turned round (MS-DTYP 2.3.4). */
    private static final int[] TURNED = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

    private LdapIds() {}

    static boolean isGuid(String attribute, byte[] value) {
        return attribute.equalsIgnoreCase(ACTIVE_DIRECTORY) && value.length == TURNED.length;
    }

    /** As administrators of Active Directory see it. */
    static String text(byte[] guid) {
        ByteBuffer turned = ByteBuffer.wrap(turned(guid));
        return new UUID(turned.getLong(), turned.getLong()).toString();
    }

    static Filter filter(String attribute, String id) {
        return attribute.equalsIgnoreCase(ACTIVE_DIRECTORY) && id.length() == 36
                ? Filter.createEqualityFilter(attribute, bytes(id))
                : Filter.createEqualityFilter(attribute, id);
    }

    static byte[] bytes(String id) {
        UUID uuid = UUID.fromString(id);
        return turned(ByteBuffer.allocate(TURNED.length)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    /** Turning twice changes nothing. */
    private static byte[] turned(byte[] bytes) {
        byte[] turned = new byte[TURNED.length];
        for (int at = 0; at < TURNED.length; at++) {
            turned[at] = bytes[TURNED[at]];
        }
        return turned;
    }
}
