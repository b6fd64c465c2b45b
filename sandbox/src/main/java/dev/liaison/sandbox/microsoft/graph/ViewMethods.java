package dev.liaison.sandbox.microsoft.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.liaison.sandbox.kit.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code calendarView}, where series are expanded, and the list of events, where they are not. */
final class ViewMethods {
    private static final int PAGE = 10;
    private static final int MOST = 1000;

    private ViewMethods() {}

    static ObjectNode view(GraphRequest request) {
        Instant from = time(request, "startDateTime");
        Instant to = time(request, "endDateTime");
        if (to.isBefore(from)) {
            throw GraphError.parameter("The end of the time window lies before its start.");
        }
        EventWriter writer = new EventWriter(request);
        return page(request, request.mailbox().between(from, to).stream().map(writer::occurrence), "calendarView");
    }

    private static Instant time(GraphRequest request, String name) {
        String text = request.query(name);
        if (text == null) {
            throw GraphError.parameter("This request requires a time window specified by the query string parameters"
                    + " StartDateTime and EndDateTime.");
        }
        return GraphTimes.query(text, name);
    }

    static ObjectNode list(GraphRequest request) {
        EventWriter writer = new EventWriter(request);
        return page(request, request.mailbox().events().stream().map(writer::event), "events");
    }

    private static ObjectNode page(GraphRequest request, Stream<ObjectNode> found, String what) {
        List<ObjectNode> all = ordered(request.query("$orderby"), found).toList();
        int size = request.number("$top", PAGE, MOST);
        int first = request.number("$skip", 0, 99_999);
        ObjectNode out = Json.object();
        out.put("@odata.context", request.root() + "/$metadata#" + what);
        ArrayNode value = out.putArray("value");
        all.stream().skip(first).limit(size).forEach(each -> value.add(Selection.of(request.query("$select"), each)));
        if (first + size < all.size() && size > 0) {
            out.put("@odata.nextLink", next(request, first + size));
        }
        return out;
    }

    private static Stream<ObjectNode> ordered(@Nullable String order, Stream<ObjectNode> found) {
        if (order == null) {
            return found;
        }
        if (!order.matches("start/dateTime( asc| desc)?")) {
            throw new GraphError(400, "ErrorInvalidUrlQuery", "The $orderby '" + order + "' is not supported.");
        }
        Comparator<ObjectNode> start =
                Comparator.comparing(each -> each.at("/start/dateTime").asText());
        return found.sorted(order.endsWith("desc") ? start.reversed() : start);
    }

    private static String next(GraphRequest request, int skip) {
        String rest = request.ctx().queryParamMap().entrySet().stream()
                .filter(each -> !each.getKey().equals("$skip"))
                .map(each ->
                        encoded(each.getKey()) + "=" + encoded(each.getValue().get(0)))
                .collect(Collectors.joining("&"));
        String path = request.ctx().path().replace("/microsoft/v1.0", "");
        return request.root() + path + "?" + rest + (rest.isEmpty() ? "" : "&") + "%24skip=" + skip;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
