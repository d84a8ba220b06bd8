package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Figure;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * Icon arrays and bars as SVG.
 *
 * <p>Icons: as many as the denominator says, arrays of one size side by side, filled from the bottom by rows and never
 * scattered, and told apart by shape as well as colour (Okabe and Ito's palette). Bars start at nought. Each picture has a
 * title and a description with the same figures in words.
 */
final class Pictures {

    static final int MOST_ICONS = 1_000;

    private static final String EVENT = "#d55e00";
    private static final String OTHER = "#0072b2";
    // So many arrays beside each other still show single icons on a narrow page.
    private static final int ACROSS = 4;
    private static final int GAP = 28;
    private static final int TEXT = 56;

    private final Master master;
    private final Content content;
    private final View view;
    private final Voice voice;
    private final Figures figures;

    Pictures(Master master, View view) {
        this.master = master;
        this.content = master.content();
        this.view = view;
        this.voice = new Voice(view);
        this.figures = new Figures(master, voice);
    }

    /** Whether there is anything to draw. */
    static boolean drawable(Master master, Criterion criterion) {
        return !(criterion.measure() instanceof Measure.Relative)
                && master.content().choice().options().stream()
                        .anyMatch(option ->
                                master.figure(criterion.id(), option.id()).isPresent());
    }

    private record Bar(String name, Figure figure, String told) {}

    private List<Bar> known(Criterion criterion) {
        List<Bar> bars = new ArrayList<>();
        for (Option option : content.choice().options()) {
            content.effect(criterion.id(), option.id())
                    .ifPresent(effect -> master.figure(criterion.id(), option.id())
                            .ifPresent(figure -> bars.add(
                                    new Bar(voice.say(option.name()), figure, figures.sentence(criterion, effect)))));
        }
        return bars;
    }

    private Criterion criterion(String id) {
        return content.criterion(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no criterion '" + id + "'"));
    }

    String icons(String id) {
        Criterion criterion = criterion(id);
        if (!(criterion.measure() instanceof Measure.Proportion)) {
            throw new IllegalArgumentException("icons show proportions, but '" + id + "' is none");
        }
        if (content.outOf() > MOST_ICONS) {
            throw new IllegalArgumentException(
                    "icons show at most " + MOST_ICONS + " people, but the disclosure is out of " + content.outOf());
        }
        List<Bar> bars = known(criterion);
        int columns = content.outOf() == 100 ? 10 : 25;
        int rows = content.outOf() / columns;
        int cell = content.outOf() == 100 ? 16 : 8;
        int width = Math.max(columns * cell, 160);
        int across = Math.min(ACROSS, Math.max(1, bars.size()));
        int down = (bars.size() + across - 1) / across;
        int height = rows * cell + TEXT;
        StringBuilder out = open(across * (width + GAP), down * height, criterion, bars);
        for (int i = 0; i < bars.size(); i++) {
            int x = i % across * (width + GAP) + GAP / 2;
            int y = i / across * height;
            array(out, bars.get(i), x, y, columns, rows, cell);
        }
        return out.append("</svg>\n").toString();
    }

    private void array(StringBuilder out, Bar bar, int x, int y, int columns, int rows, int cell) {
        label(out, x, y + 18, bar.name(), true);
        label(
                out,
                x,
                y + 36,
                voice.number(bar.figure().point()) + " " + voice.say(Phrase.OF) + " " + voice.number(content.outOf()),
                false);
        double filled = Double.parseDouble(bar.figure().point());
        StringBuilder squares = new StringBuilder();
        StringBuilder circles = new StringBuilder();
        double side = cell * 0.75;
        for (int i = 0; i < columns * rows; i++) {
            double left = x + i % columns * cell;
            double top = y + TEXT - 8 + (rows - 1 - i / columns) * cell;
            double share = Math.max(0, Math.min(1, filled - i));
            if (share > 0) {
                // A part of a person is drawn as that part of a square.
                squares.append('M')
                        .append(n(left))
                        .append(' ')
                        .append(n(top))
                        .append('h')
                        .append(n(side * share))
                        .append('v')
                        .append(n(side))
                        .append('h')
                        .append(n(-side * share))
                        .append('z');
            }
            if (share == 0) {
                double r = side / 2 - 0.5;
                circles.append('M')
                        .append(n(left + 0.5))
                        .append(' ')
                        .append(n(top + side / 2))
                        .append('a')
                        .append(n(r))
                        .append(' ')
                        .append(n(r))
                        .append(" 0 1 0 ")
                        .append(n(2 * r))
                        .append(" 0a")
                        .append(n(r))
                        .append(' ')
                        .append(n(r))
                        .append(" 0 1 0 ")
                        .append(n(-2 * r))
                        .append(" 0z");
            }
        }
        out.append("<path fill=\"")
                .append(event())
                .append("\" d=\"")
                .append(squares)
                .append("\"/>\n");
        out.append("<path fill=\"none\" stroke=\"")
                .append(other())
                .append("\" stroke-width=\"1\" d=\"")
                .append(circles)
                .append("\"/>\n");
    }

    String bars(String id) {
        Criterion criterion = criterion(id);
        List<Bar> bars = known(criterion);
        int width = 420;
        int row = 66;
        int plot = 400;
        double most = 0;
        double least = 0;
        for (Bar bar : bars) {
            most = Math.max(
                    most,
                    Double.parseDouble(bar.figure().high().orElse(bar.figure().point())));
            least = Math.min(
                    least,
                    Double.parseDouble(bar.figure().low().orElse(bar.figure().point())));
        }
        double span = most - least == 0 ? 1 : most - least;
        double nought = 10 - least / span * plot;
        StringBuilder out = open(width, bars.size() * row + 10, criterion, bars);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * row;
            double end = 10 + (Double.parseDouble(bar.figure().point()) - least) / span * plot;
            label(out, 10, y + 16, bar.name(), true);
            rectangle(out, Math.min(nought, end), y + 38, Math.abs(end - nought), 18);
            if (bar.figure().low().isPresent() && bar.figure().high().isPresent()) {
                double low = 10 + (Double.parseDouble(bar.figure().low().get()) - least) / span * plot;
                double high = 10 + (Double.parseDouble(bar.figure().high().get()) - least) / span * plot;
                out.append("<path fill=\"none\" stroke=\"#000\" stroke-width=\"2\" d=\"M")
                        .append(n(low))
                        .append(' ')
                        .append(y + 41)
                        .append("v12M")
                        .append(n(low))
                        .append(' ')
                        .append(y + 47)
                        .append('H')
                        .append(n(high))
                        .append('M')
                        .append(n(high))
                        .append(' ')
                        .append(y + 41)
                        .append("v12\"/>\n");
            }
            label(out, 10, y + 33, figures.value(criterion, bar.figure()) + figures.limits(bar.figure()), false);
        }
        out.append("<path stroke=\"#000\" stroke-width=\"1\" d=\"M")
                .append(n(nought))
                .append(" 36V")
                .append(bars.size() * row)
                .append("\"/>\n");
        return out.append("</svg>\n").toString();
    }

    private void rectangle(StringBuilder out, double x, int y, double width, int height) {
        out.append("<rect x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(n(width))
                .append("\" height=\"")
                .append(height)
                .append("\" fill=\"")
                .append(other())
                .append("\"/>\n");
    }

    private StringBuilder open(int width, int height, Criterion criterion, List<Bar> bars) {
        StringBuilder description = new StringBuilder();
        for (Bar bar : bars) {
            description.append(bar.name()).append(": ").append(bar.told()).append(' ');
        }
        return Svg.open(
                width,
                height,
                voice.say(criterion.name()),
                description.toString().strip());
    }

    private static void label(StringBuilder out, double x, double y, String words, boolean strong) {
        Svg.label(out, x, y, words, strong);
    }

    private String event() {
        return view.highContrast() ? "#000" : EVENT;
    }

    private String other() {
        return view.highContrast() ? "#000" : OTHER;
    }

    private static String n(double number) {
        return Svg.number(number);
    }
}
