package dev.liaison.app.wiring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What our pages may load: our own files, and pictures of workspaces. Camunda's webapps set a policy of their own. */
final class ContentPolicy implements HeaderWriter {
    private static final String HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'self'; img-src 'self' https: data:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'self'";
    /** Browsers follow this also for where a form's answer redirects, and authorizing ends at the provider. */
    private static final String OWN_FORMS = "; form-action 'self'";

    private static final String INTEGRATIONS = "/manage/engagement/";
    private static final String CALENDAR = "/settings/calendar";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith("/camunda/")) {
            response.setHeader(HEADER, authorizes(path) ? POLICY : POLICY + OWN_FORMS);
        }
    }

    private static boolean authorizes(String path) {
        return path.startsWith(INTEGRATIONS) || path.equals(CALENDAR);
    }
}
