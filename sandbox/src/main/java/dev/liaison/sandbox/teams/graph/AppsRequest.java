package dev.liaison.sandbox.teams.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import dev.liaison.sandbox.oauth.Token;
import dev.liaison.sandbox.teams.Office;
import dev.liaison.sandbox.teams.Person;
import dev.liaison.sandbox.teams.Teams;
import dev.liaison.sandbox.vendor.Bodies;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call of Graph by an app itself, with a permission for it. {@code root} is the address of this Graph. */
record AppsRequest(Teams teams, Context ctx, Token token, String root) {
    private static final Pattern TERM = Pattern.compile("([A-Za-z/]+) eq '([^']*)'");

    Office office() {
        return teams.office(token.grant().realm())
                .orElseThrow(() -> new AppsError(403, "Forbidden", "The tenant has no license for Microsoft Teams."));
    }

    /** The person in the address, by id or sign-in name. */
    Person person() {
        String user = ctx.pathParam("user");
        return teams.people(office()).stream()
                .filter(each -> each.id().equals(user) || each.upn().equalsIgnoreCase(user))
                .findFirst()
                .orElseThrow(() -> AppsError.notFound("No user was found for '" + user + "'."));
    }

    void only(Set<String> parameters) {
        ctx.queryParamMap().keySet().forEach(name -> {
            if (!parameters.contains(name)) {
                throw AppsError.bad("The query option '" + name + "' is not supported here.");
            }
        });
    }

    boolean expands(String what) {
        String expand = ctx.queryParam("$expand");
        if (expand == null) {
            return false;
        }
        return Set.of(expand.split(",")).contains(what);
    }

    /** The terms of {@code $filter}, all of which must hold. */
    Map<String, String> filter(Set<String> fields) {
        Map<String, String> out = new LinkedHashMap<>();
        String filter = ctx.queryParam("$filter");
        if (filter == null) {
            return out;
        }
        for (String term : filter.split(" and ")) {
            Matcher matcher = TERM.matcher(term.strip());
            if (!matcher.matches() || !fields.contains(matcher.group(1))) {
                throw AppsError.bad("Invalid filter clause: " + term);
            }
            out.put(matcher.group(1), matcher.group(2));
        }
        return out;
    }

    ObjectNode body() {
        if (!Bodies.json(ctx)) {
            throw AppsError.bad("A content type of application/json was expected.");
        }
        return Bodies.object(ctx).orElseThrow(() -> AppsError.bad("Unable to read JSON request payload."));
    }

    /** A list, as Graph wraps it. */
    ObjectNode list(String context, Iterable<ObjectNode> values) {
        ObjectNode out = Json.object().put("@odata.context", root + "/$metadata#" + context);
        var list = out.putArray("value");
        values.forEach(list::add);
        return out;
    }
}
