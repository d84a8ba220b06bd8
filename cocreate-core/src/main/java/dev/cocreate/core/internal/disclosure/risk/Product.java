package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A person's risk times what an option does to it. Proportions never pass 1. */
public final class Product {

    private static final double GOLDEN = 0.6180339887498949;

    private Product() {}

    /**
     * @param risk a model's estimate
     * @param ratio exact or reported
     */
    public static Uncertain of(Uncertain risk, Uncertain ratio) {
        if (ratio instanceof Uncertain.Exact exact && exact.value() == 1) {
            return risk;
        }
        if (risk instanceof Uncertain.Empirical empirical) {
            return spread(empirical.draws(), ratio);
        }
        Limits own = Limits.of(risk).orElseThrow();
        Limits changed = Limits.of(ratio).orElseThrow();
        double point = own.point() * changed.point();
        if (own.low().isEmpty() && changed.low().isEmpty()) {
            return new Uncertain.Exact(Math.min(1, point));
        }
        double low = end(own.point(), own.low(), changed.point(), changed.low(), -1);
        double high = end(own.point(), own.high(), changed.point(), changed.high(), 1);
        Uncertain.Scale scale = low > 0 ? Uncertain.Scale.LOG : Uncertain.Scale.LINEAR;
        return new Uncertain.Reported(Math.min(1, point), Math.min(1, Math.max(0, low)), Math.min(1, high), scale);
    }

    /**
     * Relative deviations add as variances of logarithms; with only one of them this is that one, unchanged. What has no
     * logarithm has no relative deviation: then the ends are multiplied, which is never too narrow.
     */
    private static double end(
            double risk, Optional<Double> riskEnd, double ratio, Optional<Double> ratioEnd, int direction) {
        double first = riskEnd.orElse(risk);
        double second = ratioEnd.orElse(ratio);
        if (riskEnd.isEmpty() || ratioEnd.isEmpty() || Math.min(Math.min(risk, first), Math.min(ratio, second)) <= 0) {
            return first * second;
        }
        double deviation = Math.hypot(StrictMath.log(first / risk), StrictMath.log(second / ratio));
        return risk * ratio * StrictMath.exp(direction * deviation);
    }

    // Each draw of the one meets another quantile of the other, as the fractions of the golden ratio's multiples are
    // ranked: of all ways to spread them in a row, the one that leaves the smallest gaps (Kuipers and Niederreiter,
    // Uniform Distribution of Sequences, 1974, chapter 2.3).
    private static Uncertain spread(List<Double> draws, Uncertain ratio) {
        Limits limits = Limits.of(ratio).orElseThrow();
        int n = draws.size();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> i * GOLDEN % 1))
                .mapToInt(Integer::intValue)
                .toArray();
        Double[] product = new Double[n];
        for (int rank = 0; rank < n; rank++) {
            double factor = limits.low().isEmpty() ? limits.point() : quantile(limits, (rank + 0.5) / n);
            product[order[rank]] = Math.min(1, draws.get(order[rank]) * factor);
        }
        return new Uncertain.Empirical(List.of(product));
    }

    // On the log scale, two normal halves joined at the point; what has no logarithm is joined as it stands.
    private static double quantile(Limits limits, double share) {
        double z = Normals.quantile(share) / Normals.quantile(0.975);
        double end = z < 0 ? limits.low().orElseThrow() : limits.high().orElseThrow();
        if (Math.min(end, limits.point()) <= 0) {
            return Math.max(0, limits.point() + Math.abs(z) * (end - limits.point()));
        }
        return limits.point() * StrictMath.exp(Math.abs(z) * StrictMath.log(end / limits.point()));
    }
}
