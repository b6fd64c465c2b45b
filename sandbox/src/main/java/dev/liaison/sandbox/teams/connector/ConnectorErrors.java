package dev.liaison.sandbox.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;

/** The usual body of an error, and the usual code of a status. */
final class ConnectorErrors {
    private ConnectorErrors() {}

    static ObjectNode body(String code, String message) {
        ObjectNode out = Json.object();
        out.putObject("error").put("code", code).put("message", message);
        return out;
    }

    static String code(int status) {
        return switch (status) {
            case 400 -> "BadArgument";
            case 401 -> "Unauthorized";
            case 403 -> "BotNotInConversationRoster";
            case 404 -> "ConversationNotFound";
            case 412 -> "PreconditionFailed";
            case 413 -> "MessageSizeTooBig";
            case 429 -> "Throttled";
            case 502 -> "BadGateway";
            case 503 -> "ServiceUnavailable";
            case 504 -> "GatewayTimeout";
            default -> "ServiceError";
        };
    }
}
