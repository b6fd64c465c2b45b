package dev.liaison.sandbox.microsoft;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The permissions of Microsoft Graph that this Entra knows. */
public final class EntraScopes {
    /** What stands before a permission in its full name. */
    public static final String GRAPH = "https://graph.microsoft.com/";

    /** What an app needs at an Exchange server, in the name of which it is given. */
    public static final String EXCHANGE = "full_access_as_app";

    /** The resource that bots get tokens for. */
    public static final String BOT_FRAMEWORK = "https://api.botframework.com";

    private static final Set<String> IDENTITY = Set.of("openid", "profile", "email", "offline_access");
    private static final Map<String, String> DELEGATED = Map.ofEntries(
            Map.entry("openid", "Sign you in"),
            Map.entry("profile", "View your basic profile"),
            Map.entry("email", "View your email address"),
            Map.entry("offline_access", "Maintain access to data you have given it access to"),
            Map.entry("User.Read", "Sign you in and read your profile"),
            Map.entry("User.ReadBasic.All", "Read all users' basic profiles"),
            Map.entry("Calendars.ReadBasic", "Read basic details of your calendars"),
            Map.entry("Calendars.Read", "Read your calendars"),
            Map.entry("Calendars.ReadWrite", "Have full access to your calendars"),
            Map.entry("MailboxSettings.Read", "Read your mailbox settings"),
            Map.entry("OnlineMeetings.ReadWrite", "Read and create your online meetings"));
    private static final Set<String> APPLICATION = Set.of(
            "Calendars.ReadBasic.All",
            "Calendars.ReadBasic",
            "Calendars.Read",
            "Calendars.ReadWrite",
            "User.Read.All",
            "User.ReadBasic.All",
            "MailboxSettings.Read",
            "AppCatalog.Read.All",
            "AppCatalog.ReadWrite.All",
            "TeamsAppInstallation.ReadForUser.All",
            "TeamsAppInstallation.ReadWriteForUser.All",
            "TeamsAppInstallation.ReadWriteSelfForUser.All",
            EXCHANGE);

    private EntraScopes() {}

    /** The permission without the resource before it. */
    public static String plain(String scope) {
        return scope.startsWith(GRAPH) ? scope.substring(GRAPH.length()) : scope;
    }

    /** Whether a person can allow that. */
    public static boolean delegated(String scope) {
        return DELEGATED.containsKey(plain(scope));
    }

    /** Whether an admin can allow that to the app itself. */
    public static boolean application(String permission) {
        return APPLICATION.contains(permission);
    }

    /** What it means, for people. */
    public static String meaning(String scope) {
        return DELEGATED.getOrDefault(plain(scope), scope);
    }

    /** Whether it is about signing in, not about Graph. */
    public static boolean identity(String scope) {
        return IDENTITY.contains(scope);
    }

    /** Whether one of these is among the granted ones. */
    public static boolean any(List<String> granted, List<String> needed) {
        return needed.stream().anyMatch(granted::contains);
    }
}
