package dev.liaison.sandbox.google;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scopes that this Google knows, and what they mean. */
public final class GoogleScopes {
    private static final String AUTH = "https://www.googleapis.com/auth/";
    private static final Map<String, String> MEANING = new TreeMap<>(Map.ofEntries(
            Map.entry("openid", "Associate you with your personal info on Google"),
            Map.entry(AUTH + "userinfo.email", "See your primary Google Account email address"),
            Map.entry(AUTH + "userinfo.profile", "See your personal info"),
            Map.entry(AUTH + "calendar", "See, edit, share, and permanently delete all the calendars you can access"),
            Map.entry(AUTH + "calendar.readonly", "See and download any calendar you can access"),
            Map.entry(AUTH + "calendar.events", "View and edit events on all your calendars"),
            Map.entry(AUTH + "calendar.events.readonly", "View events on all your calendars"),
            Map.entry(AUTH + "calendar.events.owned", "See, create, change, and delete events on calendars you own"),
            Map.entry(AUTH + "calendar.events.owned.readonly", "See the events on calendars you own"),
            Map.entry(AUTH + "calendar.freebusy", "View your availability in your calendars"),
            Map.entry(AUTH + "calendar.events.freebusy", "See the availability on calendars you have access to"),
            Map.entry(AUTH + "calendar.calendarlist", "See, add, and remove calendars you’re subscribed to"),
            Map.entry(AUTH + "calendar.calendarlist.readonly", "See the list of calendars you’re subscribed to"),
            Map.entry(AUTH + "calendar.calendars", "See and change the properties of calendars you have access to"),
            Map.entry(AUTH + "calendar.calendars.readonly", "See the title, description, and time zone of calendars"),
            Map.entry(AUTH + "calendar.settings.readonly", "View your Calendar settings")));
    private static final Map<String, String> SHORT =
            Map.of("email", AUTH + "userinfo.email", "profile", AUTH + "userinfo.profile");
    private static final Set<String> IDENTITY = Set.of("openid", AUTH + "userinfo.email", AUTH + "userinfo.profile");

    private GoogleScopes() {}

    /** The full name of a calendar scope. */
    public static String calendar(String name) {
        return AUTH + name;
    }

    /** The scope under the name that tokens carry. */
    public static String full(String scope) {
        return SHORT.getOrDefault(scope, scope);
    }

    /** Whether there is such a scope. */
    public static boolean known(String scope) {
        return MEANING.containsKey(full(scope));
    }

    /** What it means, for people. */
    public static String meaning(String scope) {
        return MEANING.getOrDefault(scope, scope);
    }

    /** Whether it is about who somebody is, which is allowed without a tick box. */
    public static boolean identity(String scope) {
        return IDENTITY.contains(scope);
    }

    /** Whether one of these names, without the common part, is among the granted scopes. */
    public static boolean any(List<String> granted, String... names) {
        return List.of(names).stream().map(GoogleScopes::calendar).anyMatch(granted::contains);
    }
}
