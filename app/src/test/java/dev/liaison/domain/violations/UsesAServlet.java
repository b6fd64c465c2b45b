package dev.liaison.domain.violations;

/** A rule knows the server. */
public record UsesAServlet(jakarta.servlet.http.HttpServletRequest request) {}
