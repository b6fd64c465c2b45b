package dev.liaison.app.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Somebody comes back from an identity provider: the e-mail address that it vouches for says who they are here. From then on
 * they are signed in as with a local account.
 */
@Component
public class OpenIdLogin extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdLogin.class);

    private final Members members;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OpenIdLogin(Members members) {
        this.members = members;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var user = (OidcUser) authentication.getPrincipal();
        var email = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        var signedIn = email == null ? Optional.<SignedIn>empty() : members.ofEmail(email);
        var context = SecurityContextHolder.createEmptyContext();
        if (signedIn.isEmpty()) {
            LOG.info("{} is vouched for by {}, but nobody here", user.getSubject(), user.getIssuer());
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            response.sendRedirect(request.getContextPath() + "/login?unknown");
            return;
        }
        var who = signedIn.get();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, Members.authorities(who)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, context.getAuthentication());
    }
}
