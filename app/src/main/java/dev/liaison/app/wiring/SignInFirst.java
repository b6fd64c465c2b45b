package dev.liaison.app.wiring;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends to the login page; a script's request makes the whole page go there, not only its part. */
final class SignInFirst extends LoginUrlAuthenticationEntryPoint {
    private final String page;

    SignInFirst(String page) {
        super(page);
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") == null) {
            super.commence(request, response, why);
            return;
        }
        response.setHeader("HX-Redirect", request.getContextPath() + page);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
