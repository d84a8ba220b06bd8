package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure as it is shown, in decimal notation with a dot: rounded once, here. A rendering may put the separators of its
 * language into it and nothing more, so that every number is the same everywhere.
 *
 * <p>A proportion is told as so many of {@code outOf}; from 10 up in whole ones, from 1 up to a tenth, below that with two
 * significant digits. The ends of an interval have the decimals of the point.
 *
 * @param others how many of {@code outOf} it does not happen to; proportions only
 */
public record Figure(String point, Optional<String> low, Optional<String> high, Optional<String> others) {

    /** The figure of a value in a measure; empty for what is not known. */
    public static Optional<Figure> of(Uncertain value, Criterion criterion, int outOf) {
        return Limits.of(value).map(limits -> of(limits.within(criterion.measure()), criterion.measure(), outOf));
    }

    static Figure of(Limits limits, Measure measure, int outOf) {
        double factor = factor(measure, outOf);
        double point = limits.point() * factor;
        int decimals = decimals(point, measure);
        String shown = round(point, decimals);
        boolean proportion = measure instanceof Measure.Proportion;
        Optional<String> others = proportion
                ? Optional.of(plain(BigDecimal.valueOf(outOf).subtract(new BigDecimal(shown))))
                : Optional.empty();
        return new Figure(
                shown,
                limits.low().map(low -> round(low * factor, decimals)),
                limits.high().map(high -> round(high * factor, decimals)),
                others);
    }

    /** What a value of the measure is multiplied with to be told. */
    public static double factor(Measure measure, int outOf) {
        if (measure instanceof Measure.Proportion) {
            return outOf;
        }
        if (measure instanceof Measure.Price price) {
            return StrictMath.pow(10, -Math.max(0, price.currency().getDefaultFractionDigits()));
        }
        return 1;
    }

    private static int decimals(double point, Measure measure) {
        if (measure instanceof Measure.RiskClass) {
            return 0;
        }
        if (measure instanceof Measure.Price price) {
            return Math.max(0, price.currency().getDefaultFractionDigits());
        }
        double size = Math.abs(point);
        if (size >= 9.95 || size == 0) {
            return 0;
        }
        return size >= 0.995 ? 1 : Math.min(8, 1 - (int) Math.floor(StrictMath.log10(size)));
    }

    static String round(double value, int decimals) {
        // Twelve digits first, so that 0.145 * 100, which is 14.499999999999998, is what was meant.
        BigDecimal meant = new BigDecimal(value).round(new MathContext(12));
        return plain(meant.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    Obj write() {
        return Json.object()
                .with("point", point)
                .withIf("low", low, Str::new)
                .withIf("high", high, Str::new)
                .withIf("others", others, Str::new);
    }

    /** How far a figure differs from that of the option that changes nothing; interval only if that one has none. */
    public static Optional<Figure> difference(Uncertain value, Uncertain unchanged, Criterion criterion, int outOf) {
        Measure measure = criterion.measure();
        Optional<Limits> one = Limits.of(value).map(limits -> limits.within(measure));
        Optional<Limits> other = Limits.of(unchanged);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double base = other.get().point();
        boolean fixed = other.get().low().isEmpty();
        Limits difference = new Limits(
                one.get().point() - base,
                fixed ? one.get().low().map(low -> low - base) : Optional.empty(),
                fixed ? one.get().high().map(high -> high - base) : Optional.empty());
        double factor = factor(measure, outOf);
        int decimals = decimals(difference.point() * factor, measure);
        return Optional.of(new Figure(
                round(difference.point() * factor, decimals),
                difference.low().map(low -> round(low * factor, decimals)),
                difference.high().map(high -> round(high * factor, decimals)),
                Optional.empty()));
    }
}
