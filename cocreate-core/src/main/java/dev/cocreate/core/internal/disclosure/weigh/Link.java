package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.effect.Uncertain;

/** A scale to compute on, and the way back. */
enum Link {
    LINEAR {
        @Override
        double on(double x) {
            return x;
        }

        @Override
        double back(double y) {
            return y;
        }

        @Override
        void back(double[] y, int n) {}
    },
    LOG {
        @Override
        double on(double x) {
            return StrictMath.log(Math.max(0, x));
        }

        @Override
        double back(double y) {
            return StrictMath.exp(y);
        }

        @Override
        void back(double[] y, int n) {
            Powers.raise(y, n);
        }
    },
    LOGIT {
        @Override
        double on(double x) {
            double share = Math.min(1, Math.max(0, x));
            return StrictMath.log(share / (1 - share));
        }

        @Override
        double back(double y) {
            return 1 / (1 + StrictMath.exp(-y));
        }

        @Override
        void back(double[] y, int n) {
            for (int k = 0; k < n; k++) {
                y[k] = -y[k];
            }
            Powers.raise(y, n);
            for (int k = 0; k < n; k++) {
                y[k] = 1 / (1 + y[k]);
            }
        }
    };

    /** What lies beyond the ends of the scale, as a normal baseline's tail may, counts as its end. */
    abstract double on(double x);

    abstract double back(double y);

    /** A batch in place; none further from nought than {@link Powers#MOST}. */
    abstract void back(double[] y, int n);

    static Link of(Uncertain.Scale scale) {
        return switch (scale) {
            case LINEAR -> LINEAR;
            case LOG -> LOG;
            case LOGIT -> LOGIT;
        };
    }
}
