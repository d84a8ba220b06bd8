package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Audience;
import dev.cocreate.Datum;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.personalization.recommendation.Evidence;
import dev.cocreate.personalization.recommendation.Evidence.OthersToo;
import dev.cocreate.personalization.recommendation.Evidence.OwnHistory;
import dev.cocreate.personalization.recommendation.Evidence.Popular;
import dev.cocreate.personalization.recommendation.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why something is recommended, in words that name the evidence: in English and German, plainly with what weighs most,
 * usually with more of it, for experts with all of it and the figures.
 */
final class ReasonWords {

    private final Locale language;
    private final Level level;
    private final boolean german;

    private ReasonWords(Locale language, Level level) {
        this.language = language;
        this.level = level;
        this.german = language.equals(Locale.GERMAN);
    }

    /**
     * Why this item, at all levels in both languages.
     *
     * @param others how much others count; absent if the reader is not she, whose setting it is
     */
    static Text of(Scored scored, Optional<Double> others) {
        Text text = null;
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (Level level : Level.values()) {
                String words = new ReasonWords(language, level).tell(scored, others);
                text = text == null ? Text.of(language, level, words) : text.and(language, level, words);
            }
        }
        return Objects.requireNonNull(text, "text");
    }

    /** That no history was read, since she allows no profiling. */
    static Text noProfiling() {
        return both(
                "You allow no profiling: your history was not read, and what many chose stands in the same order for"
                        + " everybody.",
                "Sie erlauben keine Profilbildung: Ihr Verlauf wurde nicht gelesen, und was viele gewählt haben, steht für"
                        + " alle in derselben Reihenfolge.");
    }

    /** That no history was read, and why. */
    static Text notRead(Datum.Why why) {
        return both(
                "Your history was not used: " + why(why, false) + ".",
                "Ihr Verlauf wurde nicht verwendet: " + why(why, true) + ".");
    }

    /** That what others chose was left aside. */
    static Text onlyHers() {
        return both(
                "Others do not count here, as you set it; so nothing rests on what they chose.",
                "Andere zählen hier nicht, wie Sie es eingestellt haben; nichts beruht darauf, was sie gewählt haben.");
    }

    /** What was left out since she excluded it. */
    static Text setAside(List<Item> items) {
        return both(
                "Set aside, because you said so: " + titles(items, Locale.ENGLISH) + ".",
                "Beiseitegelassen, weil Sie es so wollten: " + titles(items, Locale.GERMAN) + ".");
    }

    /** Why she excluded an item that a rule names. */
    static Text excluded(Item item) {
        return both(
                "You excluded " + titles(List.of(item), Locale.ENGLISH) + ".",
                "Sie haben " + titles(List.of(item), Locale.GERMAN) + " ausgeschlossen.");
    }

    private String tell(Scored scored, Optional<Double> others) {
        List<String> lines = new ArrayList<>();
        int together = 0;
        for (Evidence each : scored.evidence()) {
            if (each instanceof OwnHistory own) {
                lines.add(own(own));
            } else if (each instanceof OthersToo too) {
                if (together++ < atMost(1, 3)) {
                    lines.add(together(too, scored.item()));
                }
            } else {
                lines.add(popular((Popular) each, scored.item()));
            }
        }
        if (level == Level.EXPERT && !(scored.evidence().get(0) instanceof Popular)) {
            others.ifPresent(share -> lines.add(weighed(scored, share)));
        }
        return String.join(" ", lines);
    }

    private String weighed(Scored scored, double others) {
        return either("Weight ", "Gewicht ") + figure(scored.weight()) + " = " + figure(1 - others) + " × "
                + figure(scored.own()) + either(" (own history) + ", " (eigener Verlauf) + ") + figure(others) + " × "
                + figure(scored.fromOthers()) + either(" (others).", " (andere).");
    }

    private String own(OwnHistory own) {
        String because = titles(first(own.because(), atMost(2, 5)), language);
        String shared = own.shared().values().stream()
                .map(this::in)
                .sorted()
                .limit(atMost(2, 5))
                .collect(Collectors.joining(", "));
        String said = either(
                "You chose " + because + "; in common: " + shared,
                "Sie haben " + because + " gewählt; gemeinsam: " + shared);
        return said + likeness(own.likeness()) + ".";
    }

    private String together(OthersToo too, Item item) {
        String because = titles(List.of(too.because()), language);
        String also = titles(List.of(item), language);
        String said = either(
                "You chose " + because + ", and at least " + too.people() + " people who chose it also chose " + also,
                "Sie haben " + because + " gewählt, und mindestens " + too.people()
                        + " Menschen, die es gewählt haben, haben auch " + also + " gewählt");
        return said + likeness(too.likeness()) + ".";
    }

    private String popular(Popular popular, Item item) {
        String also = titles(List.of(item), language);
        return either(
                "At least " + popular.people() + " people chose " + also + ".",
                "Mindestens " + popular.people() + " Menschen haben " + also + " gewählt.");
    }

    private String likeness(double likeness) {
        return level == Level.EXPERT ? either(" (likeness ", " (Ähnlichkeit ") + figure(likeness) + ")" : "";
    }

    private int atMost(int plain, int standard) {
        return switch (level) {
            case PLAIN -> plain;
            case STANDARD -> standard;
            case EXPERT -> Integer.MAX_VALUE;
        };
    }

    private String figure(double value) {
        return String.format(language, "%.2f", value);
    }

    private String in(Text text) {
        return text.in(Audience.of(language)).words();
    }

    private String either(String english, String inGerman) {
        return german ? inGerman : english;
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.size() > most ? all.subList(0, most) : all;
    }

    static String titles(Collection<Item> items, Locale language) {
        boolean german = language.equals(Locale.GERMAN);
        List<String> titles = new ArrayList<>();
        for (Item item : items) {
            String title = item.title().in(Audience.of(language)).words();
            titles.add(german ? "„" + title + "“" : "“" + title + "”");
        }
        int last = titles.size() - 1;
        return last < 1
                ? String.join("", titles)
                : String.join(", ", titles.subList(0, last)) + (german ? " und " : " and ") + titles.get(last);
    }

    private static String why(Datum.Why why, boolean german) {
        return switch (why) {
            case NOT_ASKED -> german ? "es wird keiner geführt" : "none is kept";
            case DECLINED -> german ? "Sie möchten keinen" : "you would rather have none";
            case NO_CONSENT -> german ? "dem wurde nicht zugestimmt" : "there is no consent to it";
            case EXPIRED -> german ? "er gilt nicht mehr" : "it is out of date";
            case CONTESTED -> german ? "er ist bestritten" : "it is contested";
            case RESTRICTED -> german ? "seine Verwendung ist eingeschränkt" : "its use is restricted";
            case ERASED -> german ? "er ist gelöscht" : "it is erased";
            case NOT_GRANTED -> german ? "er ist der fragenden Seite nicht freigegeben" : "it is not open to who asks";
        };
    }

    static Text both(String english, String german) {
        return Text.of(english).and(Locale.GERMAN, german);
    }
}
