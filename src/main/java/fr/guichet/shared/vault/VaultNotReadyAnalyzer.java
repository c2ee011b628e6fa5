package fr.guichet.shared.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the fault and its remedy on the console instead of a stack trace. */
class VaultNotReadyAnalyzer extends AbstractFailureAnalyzer<VaultNotReady> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultNotReady cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), rootFailure);
    }
}
