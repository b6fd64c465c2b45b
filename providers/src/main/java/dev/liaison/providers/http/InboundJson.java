package dev.liaison.providers.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liaison.domain.chat.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An object that a provider sent, read strictly: what is missing or of another type is {@link Unreadable}, by its path. */
public final class InboundJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode node;
    private final String path;

    private InboundJson(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    public static InboundJson parse(byte[] utf8) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8");
        }
    }

    public static InboundJson parse(String text) {
        try {
            var node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw new Unreadable("not a JSON object");
            }
            return new InboundJson(node, "");
        } catch (JsonProcessingException e) {
            throw new Unreadable("broken JSON");
        }
    }

    /** Never empty. */
    public String text(String name) {
        var text = textOrEmpty(name);
        if (text.isEmpty()) {
            throw new Unreadable("missing: " + path + name);
        }
        return text;
    }

    /** Empty when missing or null. */
    public String textOrEmpty(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new Unreadable("not a text: " + path + name);
        }
        return value.textValue();
    }

    /** False when missing or null. */
    public boolean flag(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new Unreadable("not true or false: " + path + name);
        }
        return value.booleanValue();
    }

    public InboundJson object(String name) {
        if (!has(name)) {
            throw new Unreadable("missing: " + path + name);
        }
        return objectOrEmpty(name);
    }

    /** An object without fields when missing or null. */
    public InboundJson objectOrEmpty(String name) {
        var value = node.path(name);
        if (!has(name)) {
            return new InboundJson(JSON.createObjectNode(), path + name + ".");
        }
        if (!value.isObject()) {
            throw new Unreadable("not an object: " + path + name);
        }
        return new InboundJson(value, path + name + ".");
    }

    /** Empty when missing or null. */
    public List<InboundJson> objects(String name) {
        var value = node.path(name);
        if (!has(name)) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Unreadable("not a list: " + path + name);
        }
        return value.valueStream().map(one -> element(one, name)).toList();
    }

    private InboundJson element(JsonNode one, String name) {
        if (!one.isObject()) {
            throw new Unreadable("not a list of objects: " + path + name);
        }
        return new InboundJson(one, path + name + "[].");
    }

    /** How long a list is; 0 when missing or null. */
    public int size(String name) {
        if (has(name) && !node.path(name).isArray()) {
            throw new Unreadable("not a list: " + path + name);
        }
        return node.path(name).size();
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }
}
