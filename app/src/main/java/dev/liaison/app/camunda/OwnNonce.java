package dev.liaison.app.camunda;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;

/**
 * A request that keeps the nonce of its page to itself. The webapps keep it in one place for all requests, so that a
 * page that is served while another request arrives gets scripts with the other's nonce, and stays blank.
 */
final class OwnNonce extends HttpServletRequestWrapper {
    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    OwnNonce(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletContext getServletContext() {
        var shared = super.getServletContext();
        return (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> call(shared, method, arguments));
    }

    private @Nullable Object call(ServletContext shared, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && NONCE.equals(arguments[0])) {
            switch (method.getName()) {
                case "getAttribute":
                    return getAttribute(NONCE);
                case "setAttribute":
                    setAttribute(NONCE, arguments[1]);
                    return null;
                default:
            }
        }
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
