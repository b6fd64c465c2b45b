package dev.liaison.providers.graph;

import com.microsoft.graph.models.Event;
import com.microsoft.graph.users.item.calendar.getschedule.GetSchedulePostRequestBody;
import com.microsoft.graph.users.item.calendar.getschedule.GetScheduleRequestBuilder;
import com.microsoft.graph.users.item.calendarview.CalendarViewRequestBuilder;
import com.microsoft.graph.users.item.events.EventsRequestBuilder;
import com.microsoft.graph.users.item.events.item.EventItemRequestBuilder;
import com.microsoft.graph.users.item.events.item.cancel.CancelPostRequestBody;
import com.microsoft.graph.users.item.events.item.cancel.CancelRequestBuilder;
import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarReach;
import dev.liaison.domain.calendar.Window;
import dev.liaison.domain.integration.Secret;
import dev.liaison.domain.outside.Unreachable;
import dev.liaison.providers.http.HttpTimeouts;
import dev.liaison.providers.http.oauth.AccessTokens;
import dev.liaison.providers.http.oauth.OAuthEndpoint;
import dev.liaison.providers.http.oauth.OAuthRefusal;
import dev.liaison.providers.http.oauth.TokenAnswer;
import dev.liaison.providers.http.oauth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** One method for each call that we make to Microsoft. */
public final class GraphApi {
    private static final String IN_UTC = "outlook.timezone=\"UTC\"";
    private static final int LARGEST_PAGE = 500;
    private static final int MOST_PAGES = 40;
    /** Nothing else of an event is read. */
    private static final String FIELDS = "id,start,end,isAllDay,isCancelled,onlineMeeting";

    private static final Set<String> GONE = Set.of("ErrorItemNotFound");
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final GraphSettings settings;
    private final OAuthEndpoint oauth;
    private final GraphTransport transport;

    public GraphApi(GraphSettings settings, TokenStore store, Clock clock, HttpTimeouts timeouts) {
        this.settings = settings;
        this.oauth = new OAuthEndpoint(settings.client(), timeouts);
        this.transport = new GraphTransport(
                settings.graphUrl(), new AccessTokens("Microsoft", store, this::refresh, clock), timeouts);
    }

    TokenAnswer exchange(String code, Secret codeVerifier, CalendarReach reach) {
        try {
            return oauth.exchange(settings.tokenUrl(reach), code, codeVerifier);
        } catch (OAuthRefusal refusal) {
            throw GraphErrors.exchange(refusal);
        }
    }

    private TokenAnswer refresh(CalendarAccount account, Secret refreshToken) {
        try {
            return oauth.refresh(settings.tokenUrl(reach(account)), refreshToken);
        } catch (OAuthRefusal refusal) {
            throw GraphErrors.refresh(refusal, account.id());
        }
    }

    private static CalendarReach reach(CalendarAccount account) {
        return account.ofOrganization() ? CalendarReach.ORGANIZATION : CalendarReach.OWN;
    }

    /** What the account may see of those calendars. One call, within Microsoft's limits. */
    List<GraphSchedule> schedules(CalendarAccount account, List<String> addresses, Window window) {
        var question = question(addresses, window);
        var page = transport.page(
                account,
                adapter -> new GetScheduleRequestBuilder(settings.graphUrl() + "me/calendar/getSchedule", adapter)
                        .toPostRequestInformation(question, call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphSchedule());
        return Objects.requireNonNull(page.value());
    }

    /** Microsoft refuses an interval that is longer than the window. */
    private static GetSchedulePostRequestBody question(List<String> addresses, Window window) {
        var from = window.from().truncatedTo(ChronoUnit.SECONDS);
        var to = latest(window.to().plusMillis(999).truncatedTo(ChronoUnit.SECONDS), from.plus(SHORTEST));
        var question = new GetSchedulePostRequestBody();
        question.setSchedules(addresses);
        question.setStartTime(GraphTime.of(from));
        question.setEndTime(GraphTime.of(to));
        question.setAvailabilityViewInterval(
                (int) Math.min(30, Duration.between(from, to).toMinutes()));
        return question;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The account's own calendar, series in single events. */
    List<GraphEntry> events(CalendarAccount account, Window window) {
        var all = new ArrayList<GraphEntry>();
        var at = firstPage(window);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = eventsAt(account, at);
            all.addAll(Objects.requireNonNull(page.value()));
            var next = page.next();
            if (next == null) {
                return all;
            }
            at = ours(next);
        }
        throw new Unreachable("Microsoft: the calendar does not end");
    }

    private String firstPage(Window window) {
        return HttpUrl.get(settings.graphUrl() + "me/calendarView")
                .newBuilder()
                .addQueryParameter("startDateTime", window.from().toString())
                .addQueryParameter("endDateTime", window.to().toString())
                .addQueryParameter("$select", "start,end,showAs,isAllDay,isCancelled,originalStartTimeZone")
                .addQueryParameter("$top", Integer.toString(LARGEST_PAGE))
                .build()
                .toString();
    }

    private GraphPage<GraphEntry> eventsAt(CalendarAccount account, String url) {
        return transport.page(
                account,
                adapter -> new CalendarViewRequestBuilder(url, adapter)
                        .toGetRequestInformation(call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphEntry());
    }

    /** Makes an event and invites to it. Empty when its transaction id made another event than this one. */
    Optional<GraphEvent> insert(CalendarAccount account, Event event) {
        return transport.one(
                account,
                Set.of("ErrorDuplicateTransactionId"),
                adapter -> new EventsRequestBuilder(settings.graphUrl() + "me/events", adapter)
                        .toPostRequestInformation(event, call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphEvent());
    }

    /** Empty when it is not there any more. */
    Optional<GraphEvent> event(CalendarAccount account, String id) {
        return transport.one(
                account,
                GONE,
                adapter -> new EventItemRequestBuilder(eventUrl(id) + "?$select=" + FIELDS, adapter)
                        .toGetRequestInformation(call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphEvent());
    }

    /** Empty when it is not there any more. */
    Optional<GraphEvent> patch(CalendarAccount account, String id, Event changes) {
        return transport.one(
                account,
                GONE,
                adapter -> new EventItemRequestBuilder(eventUrl(id), adapter)
                        .toPatchRequestInformation(changes, call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphEvent());
    }

    /** Calls it off. One that is gone needs no more. */
    void cancel(CalendarAccount account, String id, String words) {
        var comment = new CancelPostRequestBody();
        comment.setComment(words);
        transport.tell(account, GONE, adapter -> new CancelRequestBuilder(eventUrl(id) + "/cancel", adapter)
                .toPostRequestInformation(comment));
    }

    private String eventUrl(String id) {
        return HttpUrl.get(settings.graphUrl() + "me/events")
                .newBuilder()
                .addPathSegment(id)
                .build()
                .toString();
    }

    /** Events of ours and others' in a window, with what tells ours apart. */
    List<GraphEvent> made(CalendarAccount account, Window window) {
        var url = HttpUrl.get(settings.graphUrl() + "me/calendarView")
                .newBuilder()
                .addQueryParameter("startDateTime", window.from().toString())
                .addQueryParameter("endDateTime", window.to().toString())
                .addQueryParameter("$select", FIELDS + ",transactionId")
                .addQueryParameter("$top", Integer.toString(LARGEST_PAGE))
                .build()
                .toString();
        var page = transport.page(
                account,
                adapter -> new CalendarViewRequestBuilder(url, adapter)
                        .toGetRequestInformation(call -> call.headers.add("Prefer", IN_UTC)),
                any -> new GraphEvent());
        return Objects.requireNonNull(page.value());
    }

    /** A token goes nowhere else. */
    private String ours(String next) {
        if (!next.startsWith(settings.graphUrl().toString())) {
            throw new Unreachable("Microsoft: the next page is somewhere else");
        }
        return next;
    }
}
