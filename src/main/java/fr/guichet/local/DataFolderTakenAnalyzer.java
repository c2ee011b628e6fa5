package fr.guichet.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two sentences on the console instead of a stack trace. */
class DataFolderTakenAnalyzer extends AbstractFailureAnalyzer<DataFolderTaken> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataFolderTaken cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop it, or choose another folder with --guichet.embedded-database.directory (and another port with"
                        + " --server.port).",
                cause);
    }
}
