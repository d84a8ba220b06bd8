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
    },
    LOG {
        @Override
        double on(double x) {
            return Math.log(x);
        }

        @Override
        double back(double y) {
            return Math.exp(y);
        }
    },
    LOGIT {
        @Override
        double on(double x) {
            return Math.log(x / (1 - x));
        }

        @Override
        double back(double y) {
            return 1 / (1 + Math.exp(-y));
        }
    };

    abstract double on(double x);

    abstract double back(double y);

    static Link of(Uncertain.Scale scale) {
        return switch (scale) {
            case LINEAR -> LINEAR;
            case LOG -> LOG;
            case LOGIT -> LOGIT;
        };
    }
}
