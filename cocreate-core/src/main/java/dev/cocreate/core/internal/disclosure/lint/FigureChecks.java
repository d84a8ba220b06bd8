package dev.cocreate.core.internal.disclosure.lint;

import dev.cocreate.core.internal.disclosure.form.Figure;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What figures and pictures must be like. */
final class FigureChecks {

    private static final int MOST_ICONS = 1_000;

    private FigureChecks() {}

    static List<String> complement(Subject subject) {
        return subject.criteria().stream()
                .filter(criterion -> criterion.measure() instanceof Measure.Proportion proportion
                        && proportion.complement().isEmpty())
                .map(Criterion::id)
                .toList();
    }

    /**
     * More than two significant digits although the interval reaches ten or more of the last digit's steps to either side. The
     * published rule of thumb (a step of half the half-width) would round most published results away; this is the weaker
     * form of it.
     */
    static List<String> precision(Subject subject) {
        List<String> broken = new ArrayList<>();
        for (Effect effect : subject.effects()) {
            Criterion criterion = subject.criterion(effect.criterion()).orElseThrow();
            Optional<Figure> figure = Figure.of(effect.value(), criterion, subject.outOf());
            if (figure.isPresent() && figure.get().low().isPresent()) {
                BigDecimal point = new BigDecimal(figure.get().point());
                double step = Math.pow(10, -Math.max(0, point.scale()));
                double half = Limits.of(effect.value()).orElseThrow().width()
                        / 2
                        * Figure.factor(criterion.measure(), subject.outOf());
                if (point.precision() - Math.min(0, point.stripTrailingZeros().scale()) > 2
                        && point.stripTrailingZeros().precision() > 2
                        && half >= 10 * step) {
                    broken.add(Subject.at(effect));
                }
            }
        }
        return broken;
    }

    static List<String> zeroEvents(Subject subject) {
        return subject.effects().stream()
                .filter(effect -> zero(effect.value()) && chance(subject, effect))
                // Of an option that brings nothing by its nature, a note can say so.
                .filter(effect -> effect.note().isEmpty())
                .map(Subject::at)
                .toList();
    }

    private static boolean zero(Uncertain value) {
        return (value instanceof Uncertain.Exact exact && exact.value() == 0)
                || (value instanceof Uncertain.Counted counted && counted.events() == 0);
    }

    private static boolean chance(Subject subject, Effect effect) {
        return subject.criterion(effect.criterion())
                .map(criterion -> criterion.measure() instanceof Measure.Proportion)
                .orElse(false);
    }

    static List<String> oneView(Subject subject) {
        boolean pictured =
                subject.criteria().stream().anyMatch(criterion -> !(criterion.measure() instanceof Measure.Relative));
        return pictured || subject.criteria().isEmpty() ? List.of() : List.of("criteria");
    }

    static List<String> icons(Subject subject) {
        return subject.outOf() > MOST_ICONS
                ? subject.criteria().stream()
                        .filter(criterion -> criterion.measure() instanceof Measure.Proportion)
                        .map(Criterion::id)
                        .toList()
                : List.of();
    }
}
