package fr.guichet.accessibility;

import static fr.guichet.accessibility.Finding.C;
import static fr.guichet.accessibility.Finding.NC;
import static fr.guichet.accessibility.Finding.NT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The criteria of the RGAA 4.1 on a sample of pages, as someone found them on a day. Its method is in docs/accessibilite.md. */
public record AccessibilityAudit(LocalDate day, List<String> pages, List<Criterion> criteria) {

    private static final int BEFORE_PAGES = 2;
    private static final int AFTER_PAGES = 2;
    private static final double PARTIAL = 0.5;

    /** The day, the names of the columns, then a line a criterion. */
    static AccessibilityAudit read(String path) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8))) {
            var lines = reader.readAllLines();
            var columns = cells(lines.get(1));
            var pages = columns.subList(BEFORE_PAGES, columns.size() - AFTER_PAGES);
            var criteria = lines.stream()
                    .skip(2)
                    .map(line -> criterion(pages, cells(line)))
                    .toList();
            return new AccessibilityAudit(LocalDate.parse(lines.getFirst()), pages, criteria);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split(";", -1));
    }

    private static Criterion criterion(List<String> pages, List<String> cells) {
        var findings = new LinkedHashMap<String, Finding>();
        for (int page = 0; page < pages.size(); page++) {
            findings.put(pages.get(page), Finding.valueOf(cells.get(BEFORE_PAGES + page)));
        }
        var means = cells.get(BEFORE_PAGES + pages.size());
        return new Criterion(cells.get(0), cells.get(1), findings, Arrays.asList(means.split(", ")), cells.getLast());
    }

    public List<Criterion> found(Finding finding) {
        return criteria.stream()
                .filter(criterion -> criterion.finding() == finding)
                .toList();
    }

    /** The criteria that concern at least one page. */
    public int applicable() {
        return count(C) + count(NC) + count(NT);
    }

    public int count(Finding finding) {
        return found(finding).size();
    }

    /** The rate of the RGAA, among what was tried. */
    public double rate() {
        return (double) count(C) / (count(C) + count(NC));
    }

    /** What was not tried counts as not conform. */
    public double cautiousRate() {
        return (double) count(C) / applicable();
    }

    public Conformity conformity() {
        if (count(C) == applicable()) {
            return Conformity.TOTAL;
        }
        return cautiousRate() >= PARTIAL ? Conformity.PARTIAL : Conformity.NONE;
    }
}
