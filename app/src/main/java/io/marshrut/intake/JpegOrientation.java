package io.marshrut.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone held its camera, as it wrote into the photo (EXIF): clockwise degrees to turn it upright. */
final class JpegOrientation {

    private static final int ORIENTATION = 0x0112;

    private JpegOrientation() {}

    static boolean isJpeg(byte[] photo) {
        return photo.length > 3 && (photo[0] & 0xFF) == 0xFF && (photo[1] & 0xFF) == 0xD8 && (photo[2] & 0xFF) == 0xFF;
    }

    /** 0 where the photo does not say. */
    static int degrees(byte[] photo) {
        try {
            return switch (orientation(ByteBuffer.wrap(photo))) {
                case 3, 4 -> 180;
                case 5, 6 -> 90;
                case 7, 8 -> 270;
                default -> 0;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // says nothing that can be understood
            return 0;
        }
    }

    private static int orientation(ByteBuffer photo) {
        int at = 2;
        while ((photo.get(at) & 0xFF) == 0xFF) {
            int marker = photo.get(at + 1) & 0xFF;
            int length = photo.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && photo.getInt(at + 4) == 0x45786966) {
                return tag(photo, at + 10);
            }
            if (marker == 0xDA || length < 2) {
                return 1;
            }
            at += 2 + length;
        }
        return 1;
    }

    /** @param start of the TIFF header */
    private static int tag(ByteBuffer photo, int start) {
        photo.order(photo.getShort(start) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = start + photo.getInt(start + 4);
        int entries = photo.getShort(directory) & 0xFFFF;
        for (int entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
            if ((photo.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return photo.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
