package fr.guichet.testing;

import fr.guichet.shared.web.Flash;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a form was answered, as whoever sent it reads it. */
public record FormAnswer(PageForm sent, MvcTestResult result) {

    public int status() {
        return result.getResponse().getStatus();
    }

    /** Null where the answer is a page itself. */
    public @Nullable String leadsTo() {
        return result.getResponse().getRedirectedUrl();
    }

    /** A redirect with good news, or a page that says it. */
    public boolean isDone() {
        return status() == HttpStatus.SEE_OTHER.value() || status() == HttpStatus.FOUND.value()
                ? news().map(Flash::level).orElse(Flash.Level.SUCCESS) == Flash.Level.SUCCESS
                : status() == HttpStatus.OK.value()
                        && forms().stream().allMatch(form -> form.faults().isEmpty())
                        && consequences().isEmpty();
    }

    public Optional<Flash> news() {
        return Optional.ofNullable((Flash) result.getMvcResult().getFlashMap().get("flash"));
    }

    public List<PageForm> forms() {
        return PageForm.on(result, sent.action());
    }

    /** The form with what follows from it, to be sent once more by who has seen that. */
    public Optional<PageForm> consequences() {
        return status() != HttpStatus.OK.value()
                ? Optional.empty()
                : shownAgain()
                        .filter(form -> form.faults().isEmpty())
                        .filter(form -> form.values().containsKey("seen")
                                && !Objects.equals(
                                        form.values().get("seen"), sent.values().get("seen")));
    }

    /** Every field still says what it said, on whatever form of the page. */
    public boolean keepsWhatWasTyped() {
        return forms().stream().filter(PageForm::isSent).anyMatch(form -> form.keeps(sent));
    }

    private Optional<PageForm> shownAgain() {
        return forms().stream()
                .filter(form -> form.isSent() && form.action().equals(sent.action()))
                .findFirst();
    }

    @Override
    public String toString() {
        var said = leadsTo() == null
                ? shownAgain().map(PageForm::faults).orElse("")
                : leadsTo() + news().map(flash -> " " + flash.code()).orElse("");
        return status() + " " + said;
    }
}
