package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Objects;

/**
 * What a model answers about one person.
 *
 * <p>Immutable.
 */
public sealed interface Estimate {

    /**
     * An estimate.
     *
     * @param risk the figure; {@link Uncertain.Exact} means: an interval for one person was not published
     * @param scope {@link Scope#FOR_ME}, or {@link Scope#SUBGROUP} if it was averaged over something she did not say
     * @param drivers what of hers moves it, the strongest first
     * @param averagedOver the inputs it was averaged over
     * @param questions what she could say to narrow it, the most narrowing first
     */
    record Known(
            Uncertain risk,
            Scope scope,
            List<Driver> drivers,
            List<AttributeKey<?>> averagedOver,
            List<Question> questions)
            implements Estimate {
        /**
         * Copies.
         *
         * @param risk as above
         * @param scope as above
         * @param drivers as above
         * @param averagedOver as above
         * @param questions as above
         */
        public Known {
            Objects.requireNonNull(risk, "risk");
            Objects.requireNonNull(scope, "scope");
            drivers = List.copyOf(drivers);
            averagedOver = List.copyOf(averagedOver);
            questions = List.copyOf(questions);
        }
    }

    /**
     * No estimate without more inputs.
     *
     * @param questions what is missing
     */
    record NeedsInput(List<Question> questions) implements Estimate {
        /**
         * Copies.
         *
         * @param questions as above
         */
        public NeedsInput {
            questions = List.copyOf(questions);
        }
    }

    /**
     * No estimate: she is outside what the model was made for.
     *
     * @param why each reason
     */
    record OutsideDomain(List<Text> why) implements Estimate {
        /**
         * Copies.
         *
         * @param why as above
         */
        public OutsideDomain {
            why = List.copyOf(why);
        }
    }

    /**
     * How much one of her facts moves the figure.
     *
     * @param key the attribute
     * @param change the figure, less what it would be if this one fact were at the model's reference
     */
    record Driver(AttributeKey<?> key, double change) {
        /**
         * Copies.
         *
         * @param key as above
         * @param change as above
         */
        public Driver {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * Something to ask.
     *
     * @param key the attribute
     * @param why what it is wanted for
     * @param widthAfter how wide the estimate is expected to be once it is known; 0 if there is none before
     */
    record Question(AttributeKey<?> key, Text why, double widthAfter) {
        /**
         * Copies.
         *
         * @param key as above
         * @param why as above
         * @param widthAfter as above
         */
        public Question {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(why, "why");
        }
    }
}
