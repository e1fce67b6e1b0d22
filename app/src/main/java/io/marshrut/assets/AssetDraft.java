package io.marshrut.assets;

import java.time.LocalDate;

/**
 * What somebody says about a piece of equipment, before it is checked. Number, name, type and site are needed.
 *
 * @param state {@code IN_USE} where it is not given
 * @param version of what was changed; where it is given, a change by somebody else in between is refused
 */
public record AssetDraft(
        String number,
        String name,
        String type,
        String site,
        String place,
        String serialNumber,
        String supplier,
        LocalDate commissionedOn,
        LocalDate warrantyUntil,
        AssetState state,
        String responsible,
        Integer serviceMonths,
        LocalDate lastServiceOn,
        String notes,
        Integer version) {}
