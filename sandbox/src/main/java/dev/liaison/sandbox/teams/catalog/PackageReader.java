package dev.liaison.sandbox.teams.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liaison.sandbox.kit.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks an app package: a zip with a manifest and its two icons in the root, and nothing else. */
final class PackageReader {
    private static final String MANIFEST = "manifest.json";

    private PackageReader() {}

    static AppPackage read(byte[] zip) {
        Map<String, byte[]> files = unzip(zip);
        if (!files.containsKey(MANIFEST)) {
            throw new IllegalArgumentException("manifest.json: it is not in the root of the zip.");
        }
        JsonNode manifest = Json.parse(new String(files.get(MANIFEST), StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new IllegalArgumentException("manifest.json: it is no JSON object."));
        List<String> findings = new ArrayList<>(ManifestCheck.of(manifest));
        findings.addAll(ManifestSchema.of(manifest));
        Set<String> known = new HashSet<>(Set.of(MANIFEST));
        icon(manifest, "color", 192, files, known, findings);
        icon(manifest, "outline", 32, files, known, findings);
        files.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(name + ": the manifest does not name it."));
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", findings));
        }
        return new AppPackage(manifest);
    }

    private static void icon(
            JsonNode manifest,
            String kind,
            int side,
            Map<String, byte[]> files,
            Set<String> known,
            List<String> findings) {
        String name = Json.text(manifest.path("icons"), kind, "");
        byte[] file = files.get(name);
        known.add(name);
        if (file == null) {
            findings.add("icons." + kind + ": '" + name + "' is not in the root of the zip.");
        } else {
            IconCheck.of(file, side, kind.equals("outline")).forEach(each -> findings.add(name + ": " + each));
        }
    }

    private static Map<String, byte[]> unzip(byte[] zip) {
        Map<String, byte[]> out = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                if (out.put(each.getName(), in.readAllBytes()) != null) {
                    throw new IllegalArgumentException(each.getName() + ": it is there twice.");
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("the package is no sound zip.", broken);
        }
        if (out.isEmpty()) {
            throw new IllegalArgumentException("the package is no zip.");
        }
        return out;
    }
}
