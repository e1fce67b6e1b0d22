package io.marshrut.assets;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Texts;
import java.util.function.Function;

/** The fields that people change, as texts. */
enum AssetField {
    NUMBER("number", Asset::number),
    NAME("name", Asset::name),
    TYPE("type", Asset::type),
    SITE("site", Asset::site),
    PLACE("place", Asset::place),
    SERIAL_NUMBER("serialNumber", Asset::serialNumber),
    SUPPLIER("supplier", Asset::supplier),
    COMMISSIONED_ON("commissionedOn", Asset::commissionedOn),
    WARRANTY_UNTIL("warrantyUntil", Asset::warrantyUntil),
    STATE("state", Asset::state),
    RESPONSIBLE("responsible", Asset::responsible),
    SERVICE_MONTHS("serviceMonths", Asset::serviceMonths),
    LAST_SERVICE_ON("lastServiceOn", Asset::lastServiceOn),
    NOTES("notes", Asset::notes);

    private final String key;
    private final Function<Asset, Object> value;

    AssetField(String key, Function<Asset, Object> value) {
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    LocalText title(Texts texts) {
        return texts.both("assets.field." + key);
    }

    /** Dates ISO, codes as they are; empty where there is nothing. */
    String of(Asset asset) {
        Object found = value.apply(asset);
        return found == null ? "" : found.toString();
    }
}
