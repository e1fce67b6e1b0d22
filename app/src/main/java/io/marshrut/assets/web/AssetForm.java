package io.marshrut.assets.web;

import io.marshrut.assets.Asset;
import io.marshrut.assets.AssetDraft;
import io.marshrut.assets.AssetState;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What stands in the fields of the form; null where the browser sent nothing. */
record AssetForm(
        String number,
        String name,
        String type,
        String site,
        String place,
        String serialNumber,
        String supplier,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate commissionedOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate warrantyUntil,
        AssetState state,
        String responsible,
        Integer serviceMonths,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastServiceOn,
        String notes,
        Integer version) {

    static AssetForm empty(String site) {
        return new AssetForm("", "", "", site, "", "", "", null, null, AssetState.IN_USE, "", null, null, "", null);
    }

    static AssetForm of(Asset asset) {
        return new AssetForm(
                asset.number(),
                asset.name(),
                asset.type(),
                asset.site(),
                asset.place(),
                asset.serialNumber(),
                asset.supplier(),
                asset.commissionedOn(),
                asset.warrantyUntil(),
                asset.state(),
                asset.responsible(),
                asset.serviceMonths(),
                asset.lastServiceOn(),
                asset.notes(),
                asset.version());
    }

    AssetDraft draft() {
        return new AssetDraft(
                number,
                name,
                type,
                site,
                place,
                serialNumber,
                supplier,
                commissionedOn,
                warrantyUntil,
                state,
                responsible,
                serviceMonths,
                lastServiceOn,
                notes,
                version);
    }
}
