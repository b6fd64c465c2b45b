package dev.liaison.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes app packages, sound ones and others. */
final class TeamsPackages {
    static final String MANIFEST_ID = "d0d0d0d0-0000-0000-0000-000000000001";
    private static final int BLUE = 0xff1264a3;

    private TeamsPackages() {}

    static ObjectNode manifest(String bot) {
        return SandboxTest.object(
                """
                {'$schema':'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json',
                 'manifestVersion':'1.19','version':'1.0.0','id':'%s',
                 'developer':{'name':'Liaison Ltd','websiteUrl':'https://liaison.test/','privacyUrl':'https://liaison.test/p',
                  'termsOfUseUrl':'https://liaison.test/t'},
                 'name':{'short':'Liaison','full':'Liaison mentoring'},
                 'description':{'short':'Mentoring','full':'Mentoring programs in Teams'},
                 'icons':{'color':'color.png','outline':'outline.png'},'accentColor':'#1264A3',
                 'bots':[{'botId':'%s','scopes':['personal'],'isNotificationOnly':false,'supportsFiles':false,
                  'commandLists':[{'scopes':['personal'],'commands':[{'title':'help','description':'What I can do'}]}]}],
                 'permissions':['identity'],'validDomains':['liaison.test'],
                 'webApplicationInfo':{'id':'%s','resource':'https://liaison.test'}}"""
                        .formatted(MANIFEST_ID, bot, bot));
    }

    static Map<String, byte[]> files(ObjectNode manifest) {
        Map<String, byte[]> out = new LinkedHashMap<>();
        out.put("manifest.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
        out.put("color.png", png(192, BLUE, "png"));
        out.put("outline.png", png(32, 0, "png"));
        return out;
    }

    static byte[] png(int side, int argb, String format) {
        boolean alpha = format.equals("png");
        int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(side, side, type);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, x == y ? 0xffffffff : argb);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(ObjectNode manifest) {
        return zip(files(manifest));
    }
}
