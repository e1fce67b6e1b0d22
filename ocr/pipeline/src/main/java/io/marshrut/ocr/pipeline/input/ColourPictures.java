package io.marshrut.ocr.pipeline.input;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/** Whether a PDF page shows pictures in colour, on the page or in its annotations; looked at without decoding them. */
final class ColourPictures {

    private static final int NESTING = 8;
    private static final Set<COSName> GREY = Set.of(COSName.DEVICEGRAY, COSName.G, COSName.CALGRAY);

    private final Set<COSBase> seen = new HashSet<>();

    private ColourPictures() {}

    static boolean on(PDPage page) {
        ColourPictures pictures = new ColourPictures();
        COSDictionary resources =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        return pictures.within(resources, 0) || pictures.inAnnotations(page.getCOSObject());
    }

    /** A stamp may have been put on with a program. */
    private boolean inAnnotations(COSDictionary page) {
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                COSDictionary appearance = annotation.getCOSDictionary(COSName.AP);
                boolean drawn = appearance != null && appearance.getDictionaryObject(COSName.N) instanceof COSStream;
                if (drawn && isColour((COSStream) appearance.getDictionaryObject(COSName.N), 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean within(COSDictionary resources, int depth) {
        COSDictionary objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null || depth > NESTING || !seen.add(objects)) {
            return false;
        }
        for (COSName name : objects.keySet()) {
            if (objects.getDictionaryObject(name) instanceof COSStream stream && isColour(stream, depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean isColour(COSStream object, int depth) {
        COSName subtype = object.getCOSName(COSName.SUBTYPE);
        if (COSName.FORM.equals(subtype)) {
            return within(object.getCOSDictionary(COSName.RESOURCES), depth + 1);
        }
        return COSName.IMAGE.equals(subtype) && isColour(object);
    }

    /** A mask is painted in any colour; what does not name its colours, as JPEG 2000, may have some. */
    private static boolean isColour(COSStream image) {
        if (image.getBoolean(COSName.IMAGE_MASK, false)) {
            return true;
        }
        COSBase space = image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
        if (space instanceof COSArray array && array.size() > 1) {
            return !GREY.contains(array.getObject(0))
                    && !(array.getObject(1) instanceof COSStream profile && profile.getInt(COSName.N) == 1)
                    && !(COSName.INDEXED.equals(array.getObject(0)) && isGrey(array.getObject(1)));
        }
        return !isGrey(space);
    }

    private static boolean isGrey(COSBase space) {
        return space instanceof COSName name && GREY.contains(name)
                || space instanceof COSArray array && array.size() > 0 && GREY.contains(array.getObject(0));
    }
}
