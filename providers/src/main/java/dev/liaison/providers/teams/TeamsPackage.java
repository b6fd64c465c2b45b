package dev.liaison.providers.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app package that an admin uploads to their organization's catalog: manifest and icons, with this installation's
 * addresses in it (Teams app manifest, schema 1.19). The same for the same input, byte for byte.
 */
public final class TeamsPackage {
    /** The catalog takes another package of an app only with a higher one. */
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})");

    /** Any that a zip can say without naming a zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA =
            "https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json";
    private static final List<String> PERSONAL = List.of("personal");

    private final String appId;
    private final URI base;
    private final Developer developer;

    /**
     * @param appId of the bot; the app in the catalog has the same
     * @param publicBase where this installation is reached from outside
     */
    public TeamsPackage(String appId, URI publicBase, Developer developer) {
        this.appId = appId;
        this.base = URI.create(publicBase.toString().replaceAll("/+$", ""));
        this.developer = developer;
    }

    /**
     * Who answers for this installation: whoever runs it. All addresses are HTTPS, or Teams won't take them.
     *
     * @param name at most 32 characters
     * @param privacy what happens with people's data
     * @param terms what they agree to
     */
    public record Developer(String name, URI website, URI privacy, URI terms) {
        private static final int LONGEST = 32;

        public Developer {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException("not a name of 1 to " + LONGEST + " characters: " + name);
            }
        }
    }

    /** @param version of three numbers, as in 1.0.4. @throws IllegalArgumentException when it isn't */
    public byte[] zip(String version) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "manifest.json", manifest(version).getBytes(StandardCharsets.UTF_8));
            add(zip, "color.png", icon("color.png"));
            add(zip, "outline.png", icon("outline.png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] icon(String name) throws IOException {
        try (var in = Objects.requireNonNull(TeamsPackage.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** @param version as in {@link #zip} */
    public String manifest(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version of three numbers: " + version);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content(version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't write the manifest", e);
        }
    }

    private Map<String, Object> content(String version) {
        return ordered(
                "$schema", SCHEMA,
                "manifestVersion", "1.19",
                "version", version,
                "id", appId,
                "developer", who(),
                "name", ordered("short", "Liaison", "full", "Liaison for mentoring programs"),
                "description", description(),
                "icons", ordered("color", "color.png", "outline", "outline.png"),
                "accentColor", "#0B6A59",
                "bots", List.of(bot()),
                "permissions", List.of("identity", "messageTeamMembers"),
                "validDomains", List.of(base.getRawAuthority()),
                "webApplicationInfo", ordered("id", appId, "resource", base.toString()));
    }

    private Map<String, Object> who() {
        return ordered(
                "name", developer.name(),
                "websiteUrl", developer.website().toString(),
                "privacyUrl", developer.privacy().toString(),
                "termsOfUseUrl", developer.terms().toString());
    }

    private static Map<String, Object> description() {
        return ordered(
                "short",
                "Your mentoring program, in Teams.",
                "full",
                "Liaison brings your organization's mentoring program into your chat: mentoring requests to answer, times"
                        + " to choose for meetings, reminders. Everything is between you and Liaison; it posts in no"
                        + " channel and reads no other conversation.");
    }

    private Map<String, Object> bot() {
        return ordered(
                "botId", appId,
                "scopes", PERSONAL,
                "isNotificationOnly", false,
                "supportsCalling", false,
                "supportsVideo", false,
                "supportsFiles", false,
                "commandLists", List.of(ordered("scopes", PERSONAL, "commands", TeamsCommands.all())));
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }
}
