package dev.liaison.app.pages.integration;

import dev.liaison.domain.integration.Platform;
import java.util.List;

/** Which rights we ask of a provider, and why; a bean of the wiring, which knows the providers. */
public interface Scopes {
    Platform platform();

    List<Reason> reasons();

    /**
     * One right.
     *
     * @param scope as the provider writes it
     * @param required false: the admin may refuse it, and everything else works
     */
    record Reason(String scope, String reason, boolean required) {}
}
