package fr.guichet.directory.web;

import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.NoForbiddenData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say for a procedure. */
record EverydayWordsForm(
        @WordList @NoForbiddenData @Nullable String words,
        @Nullable Long version) {

    static EverydayWordsForm of(ProcedureRow procedure) {
        return new EverydayWordsForm(EverydayWords.text(procedure.everydayWords()), procedure.version());
    }

    BothVersions beside(ProcedureRow saved) {
        return new BothVersions(
                saved.version(),
                List.of(new Line(
                        "directory.field.words",
                        String.join(", ", EverydayWords.list(words)),
                        String.join(", ", saved.everydayWords()))));
    }
}
