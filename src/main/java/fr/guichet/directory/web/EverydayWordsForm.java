package fr.guichet.directory.web;

import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.NoForbiddenData;
import org.jspecify.annotations.Nullable;

/** What people say for a procedure. */
record EverydayWordsForm(
        @WordList @NoForbiddenData @Nullable String words,
        @Nullable Long version) {

    static EverydayWordsForm of(ProcedureRow procedure) {
        return new EverydayWordsForm(EverydayWords.text(procedure.everydayWords()), procedure.version());
    }
}
