package dev.liaison.sandbox.teams.catalog;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Icons: PNG, of one size, the outline with transparency. */
final class IconCheck {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private IconCheck() {}

    static List<String> of(byte[] file, int side, boolean transparent) {
        if (file.length < PNG.length || !Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return List.of("it is no PNG.");
        }
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            return List.of("the PNG is broken.");
        }
        if (image == null) {
            return List.of("the PNG is broken.");
        }
        if (image.getWidth() != side || image.getHeight() != side) {
            return List.of("it must have " + side + " x " + side + " pixels.");
        }
        return transparent && opaque(image) ? List.of("its background must be transparent.") : List.of();
    }

    private static boolean opaque(BufferedImage image) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) >>> 24 == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
