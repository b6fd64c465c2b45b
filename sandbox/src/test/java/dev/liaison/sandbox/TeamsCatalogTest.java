package dev.liaison.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsCatalogTest extends TeamsSandboxTest {

    private static JsonNode taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static void refusedWith(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("error").asText()).contains(reason);
    }

    @Test
    void a_sound_package_is_published_and_installed() {
        JsonNode app = taken(upload(TeamsPackages.zip(TeamsPackages.manifest(BOT))));
        assertThat(app.path("external_id").asText()).isEqualTo(TeamsPackages.MANIFEST_ID);
        assertThat(app.path("version").asText()).isEqualTo("1.0.0");
        assertThat(app.path("teams_app_id").asText()).isNotEqualTo(TeamsPackages.MANIFEST_ID);
        act("install", ANA + ",'app':'" + TeamsPackages.MANIFEST_ID + "'}");
        assertThat(chat().path("installed").asBoolean()).isTrue();
        assertThat(refused("install", "{'tenant':'contoso.test','email':'ben@contoso.test','app':'other'}"))
                .isEqualTo(404);
        assertThat(control("/_control/teams/packages?tenant=fabrikam.test")).isEmpty();
    }

    @Test
    void the_next_upload_needs_a_higher_version() {
        ObjectNode manifest = TeamsPackages.manifest(BOT).put("version", "1.9.0");
        JsonNode first = taken(upload(TeamsPackages.zip(manifest)));
        refusedWith(upload(TeamsPackages.zip(manifest)), "1.9.0 is not above 1.9.0");
        refusedWith(upload(TeamsPackages.zip(manifest.put("version", "1.8.9"))), "1.8.9 is not above 1.9.0");
        JsonNode next = taken(upload(TeamsPackages.zip(manifest.put("version", "1.10.0"))));
        assertThat(next.path("teams_app_id")).isEqualTo(first.path("teams_app_id"));
        assertThat(control("/_control/teams/packages?tenant=contoso.test")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            /manifestVersion | '1.18' | manifestVersion
            /manifestVersion | '1.22' | $schema
            /version | '1.0' | version
            /version | '01.0.0' | version
            /id | 'liaison' | id
            /name/short | '1234567890123456789012345678901' | name.short
            /name/full | '' | name.full
            /description/short | 5 | description.short
            /developer/name | 'Liaison Limited of Somewhere in Europe' | developer.name
            /developer/privacyUrl | 'http://liaison.test/' | developer.privacyUrl
            /accentColor | 'blue' | accentColor
            /bots | [] | bots
            /bots/0/botId | 'x' | bots[0].botId
            /bots/0/scopes | ['team'] | bots[0].scopes
            /bots/0/commandLists/0/commands | [] | commands
            /bots/0/commandLists/0/commands/0/title | '' | title
            /validDomains | ['https://liaison.test'] | validDomains[0]
            /webApplicationInfo/id | 'x' | webApplicationInfo.id
            /icons/color | 'none.png' | icons.color
            /shoeSize | 5 | shoeSize
            /bots/0/colour | 'red' | property 'colour' is not defined in the schema
            /bots/0/isNotificationOnly | 'no' | $.bots[0].isNotificationOnly: string found, boolean expected
            """)
    void a_manifest_is_read_closely(String pointer, String value, String reason) {
        ObjectNode manifest = TeamsPackages.manifest(BOT);
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) manifest.at(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), json(value.replace('\'', '"')));
        refusedWith(upload(TeamsPackages.zip(manifest)), reason);
    }

    @ParameterizedTest
    @CsvSource({"1.17", "1.19", "1.20", "1.21", "1.22"})
    void each_version_has_microsoft_s_schema(String version) {
        String schema =
                "https://developer.microsoft.com/json-schemas/teams/v" + version + "/MicrosoftTeams.schema.json";
        ObjectNode manifest = TeamsPackages.manifest(BOT);
        manifest.put("manifestVersion", version).put("$schema", schema);
        taken(upload(TeamsPackages.zip(manifest)));
        manifest.put("version", "1.0.1").withArray("/permissions").add("fly");
        refusedWith(upload(TeamsPackages.zip(manifest)), "$.permissions[1]");
    }

    @Test
    void long_words_and_many_commands_are_refused() {
        ObjectNode manifest = TeamsPackages.manifest(BOT);
        var commands = manifest.withArray("/bots/0/commandLists/0/commands");
        for (int i = 0; i < 10; i++) {
            commands.add(object("{'title':'help','description':'Help'}"));
        }
        ((ObjectNode) commands.get(1)).put("description", "x".repeat(129));
        HttpResponse<String> answer = upload(TeamsPackages.zip(manifest));
        refusedWith(answer, "1 to 10");
        refusedWith(answer, "1 to 128");
    }

    @Test
    void the_root_holds_the_manifest_and_its_icons_and_nothing_else() {
        ObjectNode manifest = TeamsPackages.manifest(BOT);
        Map<String, byte[]> files = TeamsPackages.files(manifest);
        files.put("readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
        refusedWith(upload(TeamsPackages.zip(files)), "readme.txt: the manifest does not name it");
        files = TeamsPackages.files(manifest);
        files.put("app/manifest.json", files.remove("manifest.json"));
        refusedWith(upload(TeamsPackages.zip(files)), "not in the root");
        files = TeamsPackages.files(manifest);
        files.put("manifest.json", "{".getBytes(StandardCharsets.UTF_8));
        refusedWith(upload(TeamsPackages.zip(files)), "no JSON object");
        refusedWith(upload("PK".getBytes(StandardCharsets.UTF_8)), "zip");
    }

    @ParameterizedTest
    @CsvSource({
        "color.png, 96, -1, png, 192 x 192",
        "outline.png, 48, 0, png, 32 x 32",
        "outline.png, 32, -1, png, transparent",
        "color.png, 192, -1, jpg, no PNG"
    })
    void icons_are_looked_at(String name, int side, int argb, String format, String reason) {
        Map<String, byte[]> files = TeamsPackages.files(TeamsPackages.manifest(BOT));
        files.put(name, TeamsPackages.png(side, argb, format));
        refusedWith(upload(TeamsPackages.zip(files)), reason);
    }

    @Test
    void a_broken_icon_is_refused() {
        Map<String, byte[]> files = TeamsPackages.files(TeamsPackages.manifest(BOT));
        files.put("color.png", Arrays.copyOf(files.get("color.png"), 20));
        refusedWith(upload(TeamsPackages.zip(files)), "broken");
    }
}
