package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Assessment.Fare;
import dev.cocreate.disclosure.preference.Assessment.Flip;
import dev.cocreate.disclosure.preference.Assessment.Sampling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a weighing says, as sentences and as bars of ranks. Never one score: every rank's share out of 100, what those mind
 * with whom an option comes first, and what would change the answer.
 */
final class Ranks {

    // Okabe and Ito, from first to last; the numbers stand in the bars too.
    private static final List<String> COLOURS =
            List.of("#0072b2", "#56b4e9", "#f0e442", "#e69f00", "#d55e00", "#cc79a7", "#009e73", "#bbbbbb");

    private static final int LEFT = 10;
    private static final int PLOT = 300;
    private static final int LINE = 18;
    private static final int THICK = 20;

    private final Content content;
    private final Assessment assessment;
    private final View view;
    private final Voice voice;

    Ranks(Master master, Assessment assessment, View view) {
        this.content = master.content();
        this.assessment = assessment;
        this.view = view;
        this.voice = new Voice(view);
    }

    String told() {
        StringBuilder out = new StringBuilder();
        for (String sentence : sentences()) {
            out.append(sentence).append('\n');
        }
        return out.toString();
    }

    private List<String> sentences() {
        boolean german = voice.german();
        List<String> told = new ArrayList<>();
        List<Fare> fares = new ArrayList<>(assessment.fares());
        fares.sort(Comparator.comparingDouble(Fare::first).reversed());
        told.add(german ? "Von 100 Sichtweisen, die zum Gesagten passen:" : "Of 100 views that fit what was said:");
        for (Fare fare : fares) {
            told.add("  - " + first(fare, german));
        }
        for (Fare fare : fares) {
            fare.centralWeights().ifPresent(weights -> told.add(whose(fare, weights, german)));
            if (fare.excluded()) {
                told.add(
                        german
                                ? name(fare.option()) + " überschreitet eine Grenze, die gesetzt wurde: in "
                                        + hundred(fare.vetoed()) + " von 100 Fällen."
                                : name(fare.option()) + " goes beyond a limit that was set: in "
                                        + hundred(fare.vetoed()) + " of 100 cases.");
            }
        }
        for (Flip flip : assessment.flips()) {
            // What rounds to all of the weight, or to none, cannot be exceeded in words.
            if (flip.weight() < 0.995 && flip.weight() >= 0.005) {
                told.add(flip(flip, german));
            }
        }
        for (String criterion : assessment.leftOut()) {
            told.add(
                    german
                            ? "Nicht abgewogen, weil eine Angabe fehlt: " + criterion(criterion) + "."
                            : "Not weighed, since something about it is not known: " + criterion(criterion) + ".");
        }
        assessment.outside().forEach((criterion, share) -> {
            if (share > 0.001) {
                told.add(
                        german
                                ? "Außerhalb der abgewogenen Spanne lagen bei " + criterion(criterion) + " "
                                        + hundred(share) + " von 100 Werten."
                                : "Of the values of " + criterion(criterion) + ", " + hundred(share)
                                        + " of 100 lay beyond the range weighed.");
            }
        });
        told.add(
                german
                        ? "Aus " + voice.number(assessment.iterations()) + " Ziehungen, Startwert " + assessment.seed()
                                + way(" (näherungsweise gezogen).")
                        : "From " + voice.number(assessment.iterations()) + " draws, seed " + assessment.seed()
                                + way(" (drawn approximately)."));
        return told;
    }

    private String way(String approximate) {
        return assessment.sampling() == Sampling.HIT_AND_RUN ? approximate : ".";
    }

    private String first(Fare fare, boolean german) {
        String range = german
                ? " (Fehler bis " + hundred(fare.halfWidths().get(0)) + ")"
                : " (error up to " + hundred(fare.halfWidths().get(0)) + ")";
        return german
                ? name(fare.option()) + " steht in " + hundred(fare.first()) + range + " an erster Stelle."
                : name(fare.option()) + " comes first in " + hundred(fare.first()) + range + ".";
    }

    /** The two heaviest of the mean weights of those with whom it comes first. */
    private String whose(Fare fare, Map<String, Double> weights, boolean german) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(weights.entrySet());
        sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        StringBuilder words = new StringBuilder(
                german
                        ? "Wer " + name(fare.option()) + " vorne sieht, gibt im Mittel "
                        : "Those with whom " + name(fare.option()) + " comes first give, on average, ");
        for (int i = 0; i < Math.min(2, sorted.size()); i++) {
            words.append(i == 0 ? "" : german ? " und " : " and ")
                    .append(hundred(sorted.get(i).getValue()))
                    .append(german ? " von 100 Gewicht auf " : " of 100 of the weight to ")
                    .append(criterion(sorted.get(i).getKey()));
        }
        fare.confidence()
                .ifPresent(confidence -> words.append(
                                german ? "; mit diesen Gewichten steht es in " : "; with these weights it is first in ")
                        .append(hundred(confidence))
                        .append(german ? " von 100 Fällen vorne" : " of 100 cases"));
        return words.append('.').toString();
    }

    private String flip(Flip flip, boolean german) {
        String weight = hundred(flip.weight());
        if (german) {
            return "Anders wäre es, wenn " + criterion(flip.criterion())
                    + (flip.rising() ? " mehr als " : " weniger als ")
                    + weight + " von 100 des Gewichts hätte: dann läge " + name(flip.to()) + " vor "
                    + name(flip.from()) + ".";
        }
        return "It would be otherwise if " + criterion(flip.criterion()) + " had "
                + (flip.rising() ? "more than " : "less than ")
                + weight + " of 100 of the weight: then " + name(flip.to()) + " would come before "
                + name(flip.from()) + ".";
    }

    /** A bar an option, cut by rank, with every share in words above it. */
    String svg() {
        StringBuilder bars = new StringBuilder();
        int y = 0;
        for (Fare fare : assessment.fares()) {
            for (String line : Svg.lines(voice.say(option(fare.option())), PLOT)) {
                Svg.label(bars, LEFT, y += LINE, line, true);
            }
            List<String> shares = new ArrayList<>();
            for (int rank = 0; rank < fare.ranks().size(); rank++) {
                shares.add((rank + 1) + ": " + hundred(fare.ranks().get(rank)));
            }
            for (String line : Svg.lines(String.join("; ", shares), PLOT)) {
                Svg.label(bars, LEFT, y += LINE, line, false);
            }
            y += 6;
            bar(bars, fare.ranks(), y);
            y += THICK + 8;
        }
        String key = voice.german() ? "Platz: Anteil von 100" : "place: share of 100";
        Svg.label(bars, LEFT, y + LINE, key, false);
        String title = voice.german()
                ? "Wie oft jede Option an welcher Stelle steht"
                : "How often each option takes each place";
        String told = sentences().stream().map(String::strip).collect(Collectors.joining(" "));
        return Svg.open(PLOT + 2 * LEFT, y + LINE + 8, title, told)
                .append(bars)
                .append("</svg>\n")
                .toString();
    }

    private void bar(StringBuilder out, List<Double> ranks, int y) {
        double x = LEFT;
        for (int rank = 0; rank < ranks.size(); rank++) {
            double width = ranks.get(rank) * PLOT;
            box(out, x, y, width, THICK, view.highContrast() ? "#fff" : COLOURS.get(rank % COLOURS.size()), "#000");
            if (width > 30) {
                // On white, so that the place can be read on any colour.
                box(out, x + 3, y + 2, 24, THICK - 4, "#fff", "none");
                Svg.label(out, x + 6, y + 16, Integer.toString(rank + 1), false);
            }
            x += width;
        }
    }

    private static void box(
            StringBuilder out, double x, double y, double width, double height, String fill, String stroke) {
        Svg.add(out.append("<rect x=\""), x);
        Svg.add(out.append("\" y=\""), y);
        Svg.add(out.append("\" width=\""), width);
        Svg.add(out.append("\" height=\""), height);
        out.append("\" fill=\"")
                .append(fill)
                .append("\" stroke=\"")
                .append(stroke)
                .append("\"/>\n");
    }

    private String option(String id, boolean quoted) {
        String words =
                content.choice().option(id).map(Option::name).map(voice::say).orElse(id);
        return quoted ? voice.quoted(words) : words;
    }

    private dev.cocreate.Text option(String id) {
        return content.choice().option(id).map(Option::name).orElseGet(() -> dev.cocreate.Text.of(id));
    }

    private String name(String id) {
        return option(id, true);
    }

    private String criterion(String id) {
        return voice.quoted(
                content.criterion(id).map(each -> voice.say(each.name())).orElse(id));
    }

    /** Out of 100: in whole ones, but what is not nought and below one half with two digits. */
    private String hundred(double share) {
        BigDecimal value = BigDecimal.valueOf(share * 100);
        boolean small = share > 0 && share < 0.01;
        BigDecimal rounded =
                small ? value.round(new MathContext(2, RoundingMode.HALF_UP)) : value.setScale(0, RoundingMode.HALF_UP);
        return voice.number(rounded.stripTrailingZeros().toPlainString());
    }
}
