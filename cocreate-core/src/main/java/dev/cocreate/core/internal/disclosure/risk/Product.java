package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.ArrayList;
import java.util.List;

/** A person's risk times what an option does to it. Proportions never pass 1. */
public final class Product {

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
        // Relative deviations add as variances of logarithms; with only one of them this is that one, unchanged.
        double below = Math.hypot(
                log(own.point(), own.low().orElse(own.point())),
                log(changed.point(), changed.low().orElse(changed.point())));
        double above = Math.hypot(
                log(own.point(), own.high().orElse(own.point())),
                log(changed.point(), changed.high().orElse(changed.point())));
        double low = own.low().isEmpty() ? own.point() * changed.low().orElseThrow() : point * StrictMath.exp(-below);
        double high = own.high().isEmpty() ? own.point() * changed.high().orElseThrow() : point * StrictMath.exp(above);
        if (low <= 0) {
            return new Uncertain.Reported(
                    Math.min(1, point), Math.max(0, low), Math.min(1, high), Uncertain.Scale.LINEAR);
        }
        return new Uncertain.Reported(Math.min(1, point), Math.min(1, low), Math.min(1, high), Uncertain.Scale.LOG);
    }

    private static double log(double point, double end) {
        return point > 0 && end > 0 ? Math.abs(StrictMath.log(end / point)) : 0;
    }

    // Each draw of the one meets another quantile of the other; the step is coprime to the number of draws.
    private static Uncertain spread(List<Double> draws, Uncertain ratio) {
        Limits limits = Limits.of(ratio).orElseThrow();
        int n = draws.size();
        List<Double> product = new ArrayList<>(n);
        int step = step(n);
        for (int i = 0; i < n; i++) {
            double share = ((long) i * step % n + 0.5) / n;
            double factor = limits.low().isEmpty() ? limits.point() : quantile(limits, share);
            product.add(Math.min(1, draws.get(i) * factor));
        }
        return new Uncertain.Empirical(product);
    }

    // On the log scale, two normal halves joined at the point.
    private static double quantile(Limits limits, double share) {
        double z = Normals.quantile(share) / Normals.quantile(0.975);
        double end = z < 0 ? limits.low().orElseThrow() : limits.high().orElseThrow();
        return limits.point() * StrictMath.exp(Math.abs(z) * StrictMath.log(end / limits.point()));
    }

    private static int step(int n) {
        int step = Math.max(1, (int) (n * 0.6180339887));
        while (gcd(step, n) != 1) {
            step++;
        }
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
