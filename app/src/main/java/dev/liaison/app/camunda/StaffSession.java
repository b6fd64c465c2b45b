package dev.liaison.app.camunda;

import dev.liaison.app.login.Members;
import dev.liaison.app.login.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Camunda's webapps who is signed in, with the groups and the organization that they have at this moment: whoever
 * stops being an admin is out with the next request.
 */
class StaffSession extends OncePerRequestFilter {
    private final Members members;
    private final EngineDirectory directory;
    private final ProcessEngine engine;

    StaffSession(Members members, EngineDirectory directory, ProcessEngine engine) {
        this.members = members;
        this.directory = directory;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var staff = signedIn == null
                ? Optional.<SignedIn>empty()
                : members.ofEmail(signedIn.getName()).filter(SignedIn::staff);
        if (staff.isEmpty()) {
            AuthenticationUtil.updateSession(request.getSession(), new Authentications());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        bring(staff.get(), request.getSession());
        chain.doFilter(new OwnNonce(request), response);
    }

    private void bring(SignedIn staff, HttpSession session) {
        var known = AuthenticationUtil.getAuthsFromSession(session);
        if (current(known, staff)) {
            return;
        }
        directory.save(staff);
        var fresh = new Authentications();
        fresh.addOrReplace(AuthenticationUtil.createAuthentication(
                engine, staff.email(), Groups.of(staff), Groups.tenants(staff)));
        AuthenticationUtil.updateSession(session, fresh);
    }

    private boolean current(Authentications known, SignedIn staff) {
        return known.getAuthenticationForProcessEngine(engine.getName()) instanceof @Nullable UserAuthentication before
                && before.getIdentityId().equals(staff.email())
                && before.getGroupIds().equals(Groups.of(staff))
                && before.getTenantIds().equals(Groups.tenants(staff));
    }
}
