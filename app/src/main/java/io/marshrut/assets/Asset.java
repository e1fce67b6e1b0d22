package io.marshrut.assets;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A piece of equipment (единица оборудования). Texts that nobody wrote are empty.
 *
 * @param number inventory number (инвентарный номер), unique whatever the case
 * @param type code of the type
 * @param site code of the site
 * @param responsible login of the employee who answers for it, may be null
 * @param serviceMonths how often it is serviced, null where it is not
 * @param nextServiceOn the day by which it should be, null where nothing tells
 * @param version grows with every change
 */
public record Asset(
        UUID id,
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
        LocalDate nextServiceOn,
        String notes,
        int version) {

    /** «000123 Касса» */
    public String title() {
        return number + " " + name;
    }
}
