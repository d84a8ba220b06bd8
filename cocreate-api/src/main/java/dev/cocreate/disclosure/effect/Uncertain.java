package dev.cocreate.disclosure.effect;

import dev.cocreate.Text;
import java.util.List;
import java.util.Objects;

/**
 * A number known only within limits.
 *
 * <p>Immutable. Every constructor refuses numbers that are not finite, negative spreads and ends out of order, naming the
 * field.
 */
public sealed interface Uncertain {

    /** The scale on which a published interval is taken to be symmetric enough. */
    enum Scale {
        /** As it stands. */
        LINEAR,
        /** Logarithms: for ratios and rates. */
        LOG,
        /** Log odds: for proportions. */
        LOGIT
    }

    /** What was believed before the counts came in: stated, for it shows when counts are small. */
    enum Prior {
        /** Beta(1, 1). */
        UNIFORM(1),
        /** Beta(½, ½) (Jeffreys). */
        JEFFREYS(0.5),
        /** None: Beta(events, others); there must be some of both. */
        NONE(0);

        private final double pseudo;

        Prior(double pseudo) {
            this.pseudo = pseudo;
        }

        /**
         * What is added to the count of events, and to that of the others.
         *
         * @return at least 0
         */
        public double pseudo() {
            return pseudo;
        }
    }

    /**
     * One number; nothing is said of its limits.
     *
     * @param value finite
     */
    record Exact(double value) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param value as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Exact {
            Checks.finite("value", value);
        }
    }

    /**
     * Anything between two ends, none likelier than another.
     *
     * @param low finite
     * @param high finite, not below {@code low}
     */
    record Range(double low, double high) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param low as above
         * @param high as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Range {
            Checks.finite("low", low);
            Checks.finite("high", high);
            Checks.ordered("low", low, "high", high);
        }
    }

    /**
     * A published point with its published 95 % interval. What is shown are these three numbers, unchanged; draws come from
     * two halves of a normal distribution joined at the point on the given scale, which has exactly these quantiles.
     *
     * @param point finite, between the ends
     * @param low the 2.5 % end
     * @param high the 97.5 % end
     * @param scale on which the halves are normal; all three must be positive on {@code LOG}, inside (0, 1) on {@code LOGIT}
     */
    record Reported(double point, double low, double high, Scale scale) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param point as above
         * @param low as above
         * @param high as above
         * @param scale as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Reported {
            Objects.requireNonNull(scale, "scale");
            Checks.finite("point", point);
            Checks.finite("low", low);
            Checks.finite("high", high);
            Checks.ordered("low", low, "point", point);
            Checks.ordered("point", point, "high", high);
            if (scale != Scale.LINEAR) {
                Checks.above("low", low, 0);
            }
            if (scale == Scale.LOGIT) {
                Checks.below("high", high, 1);
            }
        }

        /**
         * A published ratio with its 95 % interval.
         *
         * @param point positive
         * @param low positive
         * @param high positive
         * @return on the log scale
         */
        public static Reported ratio(double point, double low, double high) {
            return new Reported(point, low, high, Scale.LOG);
        }
    }

    /**
     * A normal distribution.
     *
     * @param mean finite
     * @param deviation the standard deviation; at least 0
     */
    record Normal(double mean, double deviation) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param mean as above
         * @param deviation as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Normal {
            Checks.finite("mean", mean);
            Checks.spread("deviation", deviation);
        }
    }

    /**
     * A number whose logarithm is normal.
     *
     * @param mu the mean of the logarithm
     * @param sigma the standard deviation of the logarithm; at least 0
     */
    record LogNormal(double mu, double sigma) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param mu as above
         * @param sigma as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public LogNormal {
            Checks.finite("mu", mu);
            Checks.spread("sigma", sigma);
        }
    }

    /**
     * A beta distribution, for proportions.
     *
     * @param alpha positive
     * @param beta positive
     */
    record Beta(double alpha, double beta) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param alpha as above
         * @param beta as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Beta {
            Checks.finite("alpha", alpha);
            Checks.finite("beta", beta);
            Checks.above("alpha", alpha, 0);
            Checks.above("beta", beta, 0);
        }
    }

    /**
     * Events counted among people, with a stated prior: a beta distribution that remembers where it comes from.
     *
     * @param events how many had it; at least 0
     * @param of how many there were; at least 1 and at least {@code events}
     * @param prior what was believed before; {@code NONE} needs 0 &lt; events &lt; of
     */
    record Counted(long events, long of, Prior prior) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param events as above
         * @param of as above
         * @param prior as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Counted {
            Objects.requireNonNull(prior, "prior");
            if (of < 1) {
                throw new IllegalArgumentException("of must be at least 1, but was " + of);
            }
            if (events < 0 || events > of) {
                throw new IllegalArgumentException("events must be between 0 and " + of + ", but was " + events);
            }
            if (prior == Prior.NONE && (events == 0 || events == of)) {
                throw new IllegalArgumentException("prior must not be NONE when events is " + events + " of " + of
                        + ": the beta distribution would be improper");
            }
        }
    }

    /**
     * A gamma distribution, for rates and amounts.
     *
     * @param shape positive
     * @param rate positive
     */
    record Gamma(double shape, double rate) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param shape as above
         * @param rate as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Gamma {
            Checks.finite("shape", shape);
            Checks.finite("rate", rate);
            Checks.above("shape", shape, 0);
            Checks.above("rate", rate, 0);
        }
    }

    /**
     * A Student t distribution about a mean.
     *
     * @param mean finite
     * @param error the standard error; at least 0
     * @param freedom degrees of freedom; positive
     */
    record StudentT(double mean, double error, double freedom) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param mean as above
         * @param error as above
         * @param freedom as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public StudentT {
            Checks.finite("mean", mean);
            Checks.spread("error", error);
            Checks.finite("freedom", freedom);
            Checks.above("freedom", freedom, 0);
        }
    }

    /**
     * Draws from elsewhere, each as likely as another.
     *
     * @param draws at least one, all finite
     */
    record Empirical(List<Double> draws) implements Uncertain {
        /**
         * Checks and copies.
         *
         * @param draws as above
         * @throws IllegalArgumentException if one is outside what is said above
         */
        public Empirical {
            draws = List.copyOf(draws);
            if (draws.isEmpty()) {
                throw new IllegalArgumentException("draws must not be empty");
            }
            for (double draw : draws) {
                Checks.finite("draws", draw);
            }
        }
    }

    /**
     * Looked for, and none is known: nothing was reported, which is not the same as nothing happens. Never drawn.
     *
     * @param basis what was looked through
     */
    record NoneKnown(Text basis) implements Uncertain {
        /**
         * Copies.
         *
         * @param basis as above
         */
        public NoneKnown {
            Objects.requireNonNull(basis, "basis");
        }
    }

    /**
     * Not known. Disclosed as such, never drawn.
     *
     * @param why the reason
     */
    record Unknown(Text why) implements Uncertain {
        /**
         * Copies.
         *
         * @param why as above
         */
        public Unknown {
            Objects.requireNonNull(why, "why");
        }
    }
}
