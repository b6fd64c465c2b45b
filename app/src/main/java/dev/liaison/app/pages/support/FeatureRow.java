package dev.liaison.app.pages.support;

import dev.liaison.app.pages.frame.Moment;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a customer.
 *
 * @param state null when it was never touched, and so is off
 * @param since null with it
 */
record FeatureRow(Feature feature, @Nullable FeatureState state, @Nullable Moment since) {
    public boolean on() {
        return state != null && state.enabled();
    }
}
