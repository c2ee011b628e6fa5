package fr.guichet.accessibility;

import static fr.guichet.accessibility.Finding.C;
import static fr.guichet.accessibility.Finding.NA;
import static fr.guichet.accessibility.Finding.NC;
import static fr.guichet.accessibility.Finding.NT;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One criterion on each page of the sample, by which means it was looked at, and what is to be said of it. */
public record Criterion(
        String number, String subject, Map<String, Finding> findings, List<String> means, String remark) {

    /** One page that is not conform decides for all, then one that nobody tried. */
    public Finding finding() {
        return Stream.of(NC, NT, C).filter(findings::containsValue).findFirst().orElse(NA);
    }

    public List<String> pages(Finding finding) {
        return findings.keySet().stream()
                .filter(page -> findings.get(page) == finding)
                .toList();
    }
}
