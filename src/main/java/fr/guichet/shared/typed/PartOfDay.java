package fr.guichet.shared.typed;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A word that says no hours but which ones: « matin : 9h-12h ». Without hours of its own it would say more than is read. */
enum PartOfDay {
    MORNING('M', "matin(?:ee)?", range -> !range.end().isAfter(LocalTime.of(13, 30))),
    AFTERNOON('A', "apres[ -]?midi|aprem", range -> !range.start().isBefore(LocalTime.NOON)),
    ALL_DAY('J', "toute la journee|journee", range -> true);

    /** In the place of such words: capitals, which no {@link Plain} text has. */
    static final String MARKS = "MAJ";

    private static final Pattern MARK = Pattern.compile("[" + MARKS + "]");
    private static final Pattern BEHIND_ITS_RANGE = Pattern.compile("[ \n]*");
    private static final Pattern BEFORE_ITS_RANGE = Pattern.compile("[ \n.]*(?:- )?(?:de )?[ \n]*");

    private final String mark;
    private final Pattern words;
    private final Predicate<TimeRange> agrees;

    PartOfDay(char mark, String words, Predicate<TimeRange> agrees) {
        this.mark = "\n" + mark + "\n";
        this.words = Pattern.compile("\\(? ?\\b(?:le |l['’] ?)?\\b(?:" + words + ")\\b ?\\)? ?:? ?");
        this.agrees = agrees;
    }

    static String marked(String text) {
        var marked = text;
        for (var part : values()) {
            marked = part.words.matcher(marked).replaceAll(part.mark);
        }
        return marked;
    }

    /**
     * Whether each word has a range of its own directly beside it that it agrees with.
     *
     * @param ranges as they stand in the text
     * @param gaps before, between and behind them
     */
    static boolean haveTheirRanges(List<TimeRange> ranges, List<String> gaps) {
        var named = new HashSet<Integer>();
        for (int i = 0; i < gaps.size(); i++) {
            var gap = gaps.get(i);
            for (var mark : MARK.matcher(gap).results().toList()) {
                var part = values()[MARKS.indexOf(mark.group())];
                var isBehind =
                        BEHIND_ITS_RANGE.matcher(gap.substring(0, mark.start())).matches();
                var isBefore =
                        BEFORE_ITS_RANGE.matcher(gap.substring(mark.end())).matches();
                if (!(isBehind && part.names(i - 1, ranges, named)) && !(isBefore && part.names(i, ranges, named))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean names(int place, List<TimeRange> ranges, Set<Integer> named) {
        return place >= 0 && place < ranges.size() && agrees.test(ranges.get(place)) && named.add(place);
    }
}
