package dev.liaison.sandbox.slack.oauth;

import dev.liaison.sandbox.slack.world.Enterprise;
import dev.liaison.sandbox.slack.world.Person;
import dev.liaison.sandbox.slack.world.Workspace;
import dev.liaison.sandbox.slack.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the consent page: no script is needed to use it. */
final class AuthorizeHtml {
    private static final Map<String, String> MEANING = Map.of(
            "chat:write", "Send messages as the app",
            "users:read", "View people in a workspace",
            "users:read.email", "View email addresses of people in a workspace",
            "im:history", "View messages in direct messages that the app has been added to",
            "im:write", "Start direct messages with people",
            "team:read", "View the name, email domain, and icon of the workspace");

    private AuthorizeHtml() {}

    static String page(World world, AuthorizeRequest request, @Nullable String query) {
        StringBuilder body = new StringBuilder();
        String name = escape(request.app().name());
        body.append("<div class=\"consent\"><div class=\"marks\"><span class=\"mark app\">")
                .append(escape(request.app().name().substring(0, 1)))
                .append("</span><span class=\"dots\">···</span><span class=\"mark slack\">#</span></div>");
        body.append("<h1><b>").append(name).append("</b> is requesting permission to access a Slack workspace</h1>");
        body.append("<form method=\"post\" action=\"?")
                .append(escape(query == null ? "" : query))
                .append("\">");
        targets(world, request, body);
        scopes(request, body);
        body.append("<div class=\"row\"><button class=\"btn\" name=\"decision\" value=\"cancel\" data-cancel")
                .append(" formnovalidate>Cancel</button>")
                .append(
                        "<button class=\"btn primary\" name=\"decision\" value=\"allow\" data-allow>Allow</button></div>")
                .append("</form></div>");
        return frame("Authorize " + name, body.toString());
    }

    private static void targets(World world, AuthorizeRequest request, StringBuilder body) {
        body.append("<label>Install into<select name=\"into\" data-into required>");
        String pinned = request.team();
        for (Workspace team : world.workspaces()) {
            if (pinned != null && !pinned.equals(team.id())) {
                continue;
            }
            option(
                    body,
                    team.id(),
                    team.name() + " (" + team.domain() + ".slack.com)",
                    team.id().equals(request.team()));
        }
        if (request.app().orgDeploy()) {
            for (Enterprise org : world.enterprises()) {
                if (pinned != null && !pinned.equals(org.id())) {
                    continue;
                }
                option(
                        body,
                        org.id(),
                        org.name() + ", whole organization",
                        org.id().equals(request.team()));
            }
        }
        body.append("</select></label><label>You are<select name=\"user_id\" data-user required>");
        for (Person person : world.people()) {
            if (!person.deleted()) {
                String text = person.realName() + (person.isAdmin() ? ", admin" : "") + " · "
                        + String.join(
                                ", ",
                                person.teams().stream()
                                        .map(id -> name(world, id))
                                        .toList());
                body.append("<option value=\"")
                        .append(person.id())
                        .append("\" data-teams=\"")
                        .append(teams(world, person))
                        .append("\" data-email=\"")
                        .append(escape(String.valueOf(person.email())))
                        .append("\">")
                        .append(escape(text))
                        .append("</option>");
            }
        }
        body.append("</select></label>");
    }

    private static String teams(World world, Person person) {
        List<String> orgs = world.enterprises().stream()
                .filter(org -> person.isAdmin()
                        && world.workspacesOf(org.id()).stream().anyMatch(team -> person.in(team.id())))
                .map(Enterprise::id)
                .toList();
        return String.join(" ", person.teams()) + " " + String.join(" ", orgs);
    }

    private static String name(World world, String teamId) {
        return world.workspace(teamId).map(Workspace::name).orElse(teamId);
    }

    private static void option(StringBuilder body, String value, String text, boolean selected) {
        body.append("<option value=\"")
                .append(escape(value))
                .append('"')
                .append(selected ? " selected" : "")
                .append('>')
                .append(escape(text))
                .append("</option>");
    }

    private static void scopes(AuthorizeRequest request, StringBuilder body) {
        body.append("<input type=\"hidden\" name=\"optional_shown\" value=\"1\">");
        body.append("<h2>").append(escape(request.app().name())).append(" will be able to</h2><ul class=\"scopes\">");
        for (String scope : request.scopes()) {
            String meaning = MEANING.getOrDefault(scope, "Use " + scope);
            body.append("<li data-scope=\"").append(escape(scope)).append("\">");
            if (request.app().optionalScopes().contains(scope)) {
                body.append("<label class=\"optional\"><input type=\"checkbox\" name=\"optional\" value=\"")
                        .append(escape(scope))
                        .append("\" checked> ")
                        .append(escape(meaning))
                        .append(" <em>optional</em></label>");
            } else {
                body.append(escape(meaning));
            }
            body.append("<code>").append(escape(scope)).append("</code></li>");
        }
        body.append("</ul>");
    }

    static String error(String code) {
        return frame(
                "Something went wrong",
                "<div class=\"consent\"><h1>Something went wrong when authorizing this app.</h1>"
                        + "<p>Try going back to the previous page and authorize again. If it still does not work,"
                        + " contact the developer of the app.</p><p>Error details: <code data-oauth-error=\""
                        + escape(code) + "\">" + escape(code) + "</code></p></div>");
    }

    private static String frame(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title><link rel=\"icon\" href=\"/assets/icon.svg\"><link rel=\"stylesheet\" href=\"/assets/authorize.css\"></head><body>"
                + "<header>slack <small>sandbox</small></header>" + body
                + "<script src=\"/assets/authorize.js\"></script></body></html>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
