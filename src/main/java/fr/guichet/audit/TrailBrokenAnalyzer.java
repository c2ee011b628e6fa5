package fr.guichet.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the command with what to do instead of a stack trace, and with code 1. */
class TrailBrokenAnalyzer extends AbstractFailureAnalyzer<TrailBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TrailBroken cause) {
        return new FailureAnalysis(
                "Structures dont le journal n’est plus ce qui a été scellé : " + cause.structures() + ".",
                "Les anomalies sont nommées ci-dessus. Gardez une copie de la base en l’état, et prévenez le délégué à la"
                        + " protection des données.",
                rootFailure);
    }
}
