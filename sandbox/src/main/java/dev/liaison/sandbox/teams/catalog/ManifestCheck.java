package dev.liaison.sandbox.teams.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Teams wants of a manifest with a personal bot and nothing else, beyond what its schema says or more clearly than that does. */
final class ManifestCheck {
    private static final Set<String> FIELDS = Set.of(
            "$schema",
            "manifestVersion",
            "version",
            "id",
            "developer",
            "name",
            "description",
            "icons",
            "accentColor",
            "bots",
            "permissions",
            "validDomains",
            "webApplicationInfo",
            "localizationInfo",
            "defaultInstallScope",
            "authorization",
            "supportedChannelTypes",
            "showLoadingIndicator",
            "isFullScreen");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");
    private static final Pattern DOMAIN = Pattern.compile("(\\*\\.)?([a-zA-Z0-9-]+\\.)*[a-zA-Z0-9-]+(:\\d+)?");
    private final List<String> findings = new ArrayList<>();
    private final JsonNode manifest;

    private ManifestCheck(JsonNode manifest) {
        this.manifest = manifest;
    }

    static List<String> of(JsonNode manifest) {
        ManifestCheck check = new ManifestCheck(manifest);
        check.frame();
        check.words();
        check.bots();
        check.domains();
        return check.findings;
    }

    private void need(boolean met, String path, String reason) {
        if (!met) {
            findings.add(path + ": " + reason);
        }
    }

    private String text(String pointer) {
        JsonNode found = manifest.at(pointer);
        return found.isTextual() ? found.textValue() : "";
    }

    private void frame() {
        manifest.fieldNames().forEachRemaining(name -> need(FIELDS.contains(name), name, "no such property here."));
        String version = text("/manifestVersion");
        need(ManifestSchema.VERSIONS.contains(version), "manifestVersion", "'" + version + "' is not taken.");
        String schema =
                "https://developer.microsoft.com/json-schemas/teams/v" + version + "/MicrosoftTeams.schema.json";
        need(text("/$schema").equals(schema), "$schema", schema + " was expected.");
        need(GUID.matcher(text("/id")).matches(), "id", "a GUID was expected.");
        need(VERSION.matcher(text("/version")).matches(), "version", "a version such as 1.0.2 was expected.");
        need(text("/accentColor").matches("#[0-9a-fA-F]{6}"), "accentColor", "a colour such as #1264A3 was expected.");
        need(
                !manifest.has("webApplicationInfo")
                        || GUID.matcher(text("/webApplicationInfo/id")).matches(),
                "webApplicationInfo.id",
                "a GUID was expected.");
    }

    private void words() {
        length("/name/short", 30);
        length("/name/full", 100);
        length("/description/short", 80);
        length("/description/full", 4000);
        length("/developer/name", 32);
        for (String each : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
            String url = text("/developer/" + each);
            need(
                    url.startsWith("https://") && url.length() <= 2048,
                    "developer." + each,
                    "an https address was expected.");
        }
    }

    private void length(String pointer, int most) {
        String text = text(pointer);
        need(
                !text.isBlank() && text.length() <= most,
                pointer.substring(1).replace('/', '.'),
                "1 to " + most + " characters were expected.");
    }

    private void bots() {
        JsonNode bots = manifest.path("bots");
        need(bots.size() == 1, "bots", "exactly one was expected.");
        JsonNode bot = bots.path(0);
        need(GUID.matcher(Json.text(bot, "botId", "")).matches(), "bots[0].botId", "a GUID was expected.");
        need(has(bot.path("scopes"), "personal"), "bots[0].scopes", "personal was expected.");
        JsonNode lists = bot.path("commandLists");
        need(lists.size() <= 3, "bots[0].commandLists", "at most 3 were expected.");
        for (int i = 0; i < lists.size(); i++) {
            commands(lists.get(i), "bots[0].commandLists[" + i + "]");
        }
    }

    private static boolean has(JsonNode list, String wanted) {
        for (JsonNode each : list) {
            if (each.asText().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private void commands(JsonNode list, String path) {
        need(!list.path("scopes").isEmpty(), path + ".scopes", "at least one was expected.");
        JsonNode commands = list.path("commands");
        need(!commands.isEmpty() && commands.size() <= 10, path + ".commands", "1 to 10 were expected.");
        for (int i = 0; i < commands.size(); i++) {
            String at = path + ".commands[" + i + "]";
            int title = Json.text(commands.get(i), "title", "").length();
            int description = Json.text(commands.get(i), "description", "").length();
            need(title > 0 && title <= 32, at + ".title", "1 to 32 characters were expected.");
            need(description > 0 && description <= 128, at + ".description", "1 to 128 characters were expected.");
        }
    }

    private void domains() {
        JsonNode domains = manifest.path("validDomains");
        need(domains.size() <= 16, "validDomains", "at most 16 were expected.");
        for (int i = 0; i < domains.size(); i++) {
            String domain = domains.get(i).asText();
            need(
                    DOMAIN.matcher(domain).matches() && domain.length() <= 2048,
                    "validDomains[" + i + "]",
                    "'" + domain + "' is no name of a host.");
        }
    }
}
