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
 * Icon arrays and bars as SVG. Each picture has a title and a description with the same figures in words, and can be told
 * without its colours (Okabe and Ito's palette).
 */
final class Pictures {

    static final int MOST_ICONS = 1_000;

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

    /** What is drawn of an option: what it is called, its figure, and that in words. */
    record Drawn(String name, Figure figure, String label, String told) {

        double point() {
            return Double.parseDouble(figure.point());
        }

        double low() {
            return Double.parseDouble(figure.low().orElse(figure.point()));
        }

        double high() {
            return Double.parseDouble(figure.high().orElse(figure.point()));
        }
    }

    /** Whether there is anything to draw. */
    static boolean drawable(Master master, Criterion criterion) {
        return !(criterion.measure() instanceof Measure.Relative)
                && master.content().choice().options().stream()
                        .anyMatch(option ->
                                master.figure(criterion.id(), option.id()).isPresent());
    }

    private List<Drawn> known(Criterion criterion) {
        boolean proportion = criterion.measure() instanceof Measure.Proportion;
        List<Drawn> known = new ArrayList<>();
        for (Option option : content.choice().options()) {
            content.effect(criterion.id(), option.id())
                    .ifPresent(effect -> master.figure(criterion.id(), option.id())
                            .ifPresent(figure -> known.add(new Drawn(
                                    voice.say(option.name()),
                                    figure,
                                    figures.value(criterion, figure) + (proportion ? "" : figures.limits(figure)),
                                    figures.sentence(criterion, effect)))));
        }
        return known;
    }

    private Criterion criterion(String id) {
        return content.criterion(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no criterion '" + id + "'"));
    }

    /** All arrays of a criterion in one picture, with what the icons stand for. */
    String icons(String id) {
        Criterion criterion = criterion(id);
        return array(criterion).together(known(criterion));
    }

    /** An array of its own for each option, so that a page can put as many beside each other as fit. */
    List<String> arrays(String id) {
        Criterion criterion = criterion(id);
        return array(criterion).apart(known(criterion));
    }

    private IconArray array(Criterion criterion) {
        if (!(criterion.measure() instanceof Measure.Proportion)) {
            throw new IllegalArgumentException("icons show proportions, but '" + criterion.id() + "' is none");
        }
        if (content.outOf() > MOST_ICONS) {
            throw new IllegalArgumentException(
                    "icons show at most " + MOST_ICONS + " people, but the disclosure is out of " + content.outOf());
        }
        return new IconArray(voice.say(criterion.name()), legend(criterion.id()), content.outOf(), view.highContrast());
    }

    /** What a filled square and an empty circle stand for; only the first if the other side has no words. */
    List<String> legend(String id) {
        List<String> legend = new ArrayList<>();
        if (criterion(id).measure() instanceof Measure.Proportion proportion) {
            legend.add(voice.say(proportion.event()));
            proportion.complement().map(voice::say).ifPresent(legend::add);
        }
        return legend;
    }

    String bars(String id) {
        Criterion criterion = criterion(id);
        return Bars.of(voice.say(criterion.name()), known(criterion), view.highContrast());
    }
}
