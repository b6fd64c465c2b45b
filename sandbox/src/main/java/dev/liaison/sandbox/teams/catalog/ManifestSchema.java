package dev.liaison.sandbox.teams.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.liaison.sandbox.kit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Microsoft's own schemas of manifests; the build copies them from its npm package. */
final class ManifestSchema {
    /** The versions that are taken here; there is no 1.18. */
    static final Set<String> VERSIONS = Set.of("1.17", "1.19", "1.20", "1.21", "1.22");

    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private ManifestSchema() {}

    /** What the schema of the manifest's version has to say; nothing about versions that are not taken. */
    static List<String> of(JsonNode manifest) {
        String version = Json.text(manifest, "manifestVersion", "");
        if (!VERSIONS.contains(version)) {
            return List.of();
        }
        return READ.computeIfAbsent(version, ManifestSchema::read).validate(manifest).stream()
                .map(each -> each.getMessage() + ".")
                .sorted()
                .toList();
    }

    private static JsonSchema read(String version) {
        try (InputStream file = ManifestSchema.class.getResourceAsStream("/teams/manifest-" + version + ".json")) {
            JsonNode schema = Json.MAPPER.readTree(Objects.requireNonNull(file));
            return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
