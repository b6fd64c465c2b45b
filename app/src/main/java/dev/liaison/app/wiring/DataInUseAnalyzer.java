package dev.liaison.app.wiring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says so in two lines instead of a stack trace. */
public final class DataInUseAnalyzer extends AbstractFailureAnalyzer<DataInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DataInUse cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Only one Liaison can use an embedded database.", cause);
    }
}
