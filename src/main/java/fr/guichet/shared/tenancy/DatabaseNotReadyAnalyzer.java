package fr.guichet.shared.tenancy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the fault and its remedy on the console instead of a stack trace. */
class DatabaseNotReadyAnalyzer extends AbstractFailureAnalyzer<DatabaseNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotReady cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
    }
}
