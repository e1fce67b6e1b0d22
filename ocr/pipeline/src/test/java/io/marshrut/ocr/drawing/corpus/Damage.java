package io.marshrut.ocr.drawing.corpus;

import java.util.Arrays;
import java.util.List;

/** In what state a document arrives. */
public enum Damage {
    /** PDF of a program, its text layer sound. */
    TEXT_PDF(Group.CLEAN),
    /** PDF of a program whose letters look right and copy as gibberish. */
    BROKEN_LAYER(Group.CLEAN),
    /** Straight and clean at 300 dpi. */
    CLEAN_300(Group.CLEAN),
    /** An office scanner at 300 dpi: skew, noise, grey ground, JPEG. */
    SCAN_300(Group.SCAN),
    /** The same at 200 dpi. */
    SCAN_200(Group.SCAN),
    /** Stamps and signatures over the text, scanned in colour. */
    STAMPED_COLOUR(Group.SCAN),
    /** Stamps and signatures over the text, scanned in grey. */
    STAMPED_GREY(Group.SCAN),
    /** Headings and table heads in colour. */
    COLOURED(Group.SCAN),
    /** Lies sideways or upside down. */
    TURNED(Group.SCAN),
    /** Black and white specks. */
    SALT_AND_PEPPER(Group.SCAN),
    /** An empty toner cartridge. */
    LOW_CONTRAST(Group.SCAN),
    /** The total struck through or overwritten by hand. */
    STRUCK(Group.SCAN),
    /** Standard or fine resolution of a fax, black and white. */
    FAX(Group.ROUGH),
    /** A phone's camera: perspective, uneven light, blur. */
    PHOTO(Group.ROUGH);

    /** Damages that are measured against the same aim. */
    public enum Group {
        CLEAN,
        SCAN,
        ROUGH
    }

    private final Group group;

    Damage(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    public static List<Damage> of(Group group) {
        return Arrays.stream(values()).filter(damage -> damage.group == group).toList();
    }

    /** Whether pages of it are pictures. */
    public boolean isPicture() {
        return this != TEXT_PDF && this != BROKEN_LAYER;
    }
}
