package dev.liaison.providers.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.providers.SandboxProcess;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The app package, as an admin downloads it. */
@Tag("C1")
class TeamsPackageTest {
    private static final TeamsPackage.Developer WHO = new TeamsPackage.Developer(
            "Acme Mentoring",
            URI.create("https://acme.example"),
            URI.create("https://acme.example/privacy"),
            URI.create("https://acme.example/terms"));
    private final TeamsPackage app =
            new TeamsPackage(ScriptedMicrosoft.APP, URI.create("https://mentoring.example/"), WHO);

    @Test
    void it_holds_the_manifest_and_both_icons_and_nothing_else() throws Exception {
        assertThat(files().keySet()).containsExactly("manifest.json", "color.png", "outline.png");
    }

    @Test
    void the_manifest_has_this_installations_addresses_and_keeps_to_microsofts_lengths() throws Exception {
        var manifest = manifest();
        assertThat(manifest.path("manifestVersion").asText()).isEqualTo("1.19");
        assertThat(manifest.path("$schema").asText()).contains("/v1.19/");
        assertThat(manifest.path("version").asText()).isEqualTo("1.0.4");
        assertThat(manifest.path("id").asText()).isEqualTo(ScriptedMicrosoft.APP);
        assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(ScriptedMicrosoft.APP);
        assertThat(manifest.at("/bots/0/scopes")).hasToString("[\"personal\"]");
        assertThat(manifest.path("validDomains")).hasToString("[\"mentoring.example\"]");
        assertThat(manifest.at("/developer/websiteUrl").asText()).isEqualTo("https://acme.example");
        assertThat(manifest.at("/developer/privacyUrl").asText()).isEqualTo("https://acme.example/privacy");
        longest(manifest, "/name/short", 30);
        longest(manifest, "/name/full", 100);
        longest(manifest, "/description/short", 80);
        longest(manifest, "/description/full", 4000);
        longest(manifest, "/developer/name", 32);
    }

    @Test
    @Tag("C5")
    void every_command_is_offered_and_explained() throws Exception {
        var commands = manifest().at("/bots/0/commandLists/0/commands");
        assertThat(commands.findValuesAsText("title"))
                .containsExactly("help", "home", "connect", "disconnect", "status", "pause", "resume", "why");
        for (var command : commands) {
            longest(command, "/title", 32);
            longest(command, "/description", 128);
        }
    }

    private static void longest(JsonNode node, String path, int longest) {
        assertThat(node.at(path).asText()).as(path).isNotBlank().hasSizeLessThanOrEqualTo(longest);
    }

    @Test
    void the_color_icon_is_a_full_square_and_the_outline_white_on_nothing() throws Exception {
        var color = image("color.png");
        assertThat(List.of(color.getWidth(), color.getHeight())).containsExactly(192, 192);
        var outline = image("outline.png");
        assertThat(List.of(outline.getWidth(), outline.getHeight())).containsExactly(32, 32);
        assertThat(outline.getRGB(0, 0) >>> 24).isZero();
        var drawn = 0;
        for (var at = 0; at < 32 * 32; at++) {
            assertThat(color.getRGB(at % 32, at / 32) >>> 24).isEqualTo(255);
            var pixel = outline.getRGB(at % 32, at / 32);
            if (pixel >>> 24 != 0) {
                drawn++;
                assertThat(pixel & 0xffffff).isEqualTo(0xffffff);
            }
        }
        assertThat(drawn).isGreaterThan(100);
    }

    @Test
    void the_same_version_is_the_same_package_wherever_it_is_made() {
        var here = TimeZone.getDefault();
        try {
            var first = app.zip("1.0.4");
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(app.zip("1.0.4")).isEqualTo(first).isNotEqualTo(app.zip("1.0.5"));
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void a_name_that_teams_would_not_take_is_refused() {
        for (var name : List.of("", " ", "x".repeat(33))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TeamsPackage.Developer(name, WHO.website(), WHO.privacy(), WHO.terms()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.x", "1.0.0-beta", " 1.0.0", "1.0.0\n"})
    void another_kind_of_version_is_refused(String version) {
        assertThatIllegalArgumentException().isThrownBy(() -> app.zip(version));
    }

    @Test
    void every_right_has_its_reason_in_the_documentation() throws Exception {
        var page = Files.readString(Path.of("../docs/integrations/teams.md"));
        for (var right : manifest().path("permissions")) {
            assertThat(page).contains("`" + right.asText() + "`");
        }
    }

    private JsonNode manifest() throws IOException {
        return SandboxProcess.parse(new String(files().get("manifest.json"), StandardCharsets.UTF_8));
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files().get(name)));
    }

    private Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(app.zip("1.0.4")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
