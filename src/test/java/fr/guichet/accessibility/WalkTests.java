package fr.guichet.accessibility;

import static fr.guichet.accessibility.Finding.C;
import static fr.guichet.accessibility.Finding.NA;
import static fr.guichet.accessibility.Finding.NC;
import static fr.guichet.accessibility.Finding.NT;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkTests {

    static final AccessibilityAudit RECORDED = AccessibilityAudit.read("accessibility/rgaa.csv");

    @Test
    void itHoldsThe106CriteriaOfThe13Themes() {
        assertThat(RECORDED.criteria().stream()
                        .collect(groupingBy(
                                criterion -> Integer.parseInt(criterion.number().split("\\.")[0]),
                                TreeMap::new,
                                counting()))
                        .values())
                .containsExactly(9L, 2L, 3L, 13L, 8L, 2L, 5L, 10L, 4L, 14L, 13L, 11L, 12L);
        assertThat(RECORDED.criteria()).extracting(Criterion::number).doesNotHaveDuplicates();
    }

    @Test
    void eachCriterionIsFoundOnTwelvePages() {
        assertThat(RECORDED.pages()).hasSize(12).doesNotHaveDuplicates();
        assertThat(RECORDED.criteria())
                .allSatisfy(criterion -> assertThat(criterion.findings()).hasSize(12));
    }

    @Test
    void itSaysByWhichMeans() {
        assertThat(RECORDED.criteria())
                .allSatisfy(criterion -> assertThat(criterion.means())
                        .isNotEmpty()
                        .isSubsetOf("axe", "script", "clavier", "lecture", "capture", "vnu"));
    }

    @Test
    void whatFailsOrWasNotTriedSaysWhy() {
        assertThat(RECORDED.criteria())
                .filteredOn(criterion -> Set.of(NC, NT).contains(criterion.finding()))
                .allSatisfy(criterion -> assertThat(criterion.remark()).isNotBlank());
    }

    @Test
    void onePageThatFailsDecidesForAll() {
        assertThat(criterion(C, NT, NC, NA).finding()).isEqualTo(NC);
        assertThat(criterion(C, NT, NA).finding()).isEqualTo(NT);
        assertThat(criterion(NA, C).finding()).isEqualTo(C);
        assertThat(criterion(NA, NA).finding()).isEqualTo(NA);
    }

    @Test
    void whatWasNotTriedIsNotCountedAsConform() {
        var walk = walk(C, C, NC, NT, NA);

        assertThat(walk.rate()).isEqualTo(2.0 / 3);
        assertThat(walk.cautiousRate()).isEqualTo(0.5);
        assertThat(walk.conformity()).isEqualTo(Conformity.PARTIAL);
    }

    @Test
    void theStateFollowsTheCautiousRate() {
        assertThat(walk(C, NA).conformity()).isEqualTo(Conformity.TOTAL);
        assertThat(walk(C, NT).conformity()).isEqualTo(Conformity.PARTIAL);
        assertThat(walk(C, NT, NC).conformity()).isEqualTo(Conformity.NONE);
    }

    private static AccessibilityAudit walk(Finding... findings) {
        return new AccessibilityAudit(
                RECORDED.day(),
                List.of("0"),
                List.of(findings).stream().map(WalkTests::criterion).toList());
    }

    private static Criterion criterion(Finding... findings) {
        var pages = new TreeMap<String, Finding>();
        IntStream.range(0, findings.length).forEach(page -> pages.put(String.valueOf(page), findings[page]));
        return new Criterion("1.1", "Essai", Map.copyOf(pages), List.of("script"), "");
    }
}
