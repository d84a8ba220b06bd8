package dev.cocreate.personalization;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules say of one element, for one person, now; always with its {@link Explanation}.
 *
 * <p>{@link Settled} and {@link Denied} stay as they are whatever she may yet disclose. Everything else is {@link Open}.
 *
 * <p>Immutable.
 */
public sealed interface Decision {

    /**
     * The id under which it is on record.
     *
     * @return unique; empty if it was only tried out
     */
    String id();

    /**
     * Whose experience it is.
     *
     * @return the consumer
     */
    PartyId consumer();

    /**
     * What is decided.
     *
     * @return the element's name
     */
    String element();

    /**
     * What came of it so far.
     *
     * @return for an open decision, what silence leads to
     */
    Conclusion conclusion();

    /**
     * Why.
     *
     * @return complete: see {@link Explanation}
     */
    Explanation explanation();

    /**
     * The decision and its reasons in words.
     *
     * @param audience the reader
     * @return a few sentences at the plain level, every rule and fact at the expert level
     */
    default String told(Audience audience) {
        return ExplanationWords.tell(this, audience);
    }

    /**
     * The value taken, if one is.
     *
     * @return empty if open, denied, ranked or free
     */
    default Optional<String> value() {
        return this instanceof Settled settled && settled.conclusion() instanceof Conclusion.Chosen chosen
                ? Optional.of(chosen.value())
                : Optional.empty();
    }

    /**
     * Nothing she could disclose changes it.
     *
     * @param id as above
     * @param consumer as above
     * @param element as above
     * @param conclusion {@link Conclusion.Chosen}, {@link Conclusion.Ranked} or {@link Conclusion.Free}
     * @param explanation as above
     */
    record Settled(String id, PartyId consumer, String element, Conclusion conclusion, Explanation explanation)
            implements Decision {
        /**
         * A settled decision.
         *
         * @param id as above
         * @param consumer as above
         * @param element as above
         * @param conclusion as above
         * @param explanation as above
         */
        public Settled {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(consumer, "consumer");
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(conclusion, "conclusion");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /**
     * Something unknown matters, or her own rules clash.
     *
     * @param id as above
     * @param consumer as above
     * @param element as above
     * @param possible what it can still come to; some of it, where there is much
     * @param question the next question to ask; absent if what matters may not be asked, or nothing is to be asked
     * @param plan how little has to be asked in all
     * @param ifSilent what holds if she says nothing: never a value that may turn out to be forbidden
     * @param explanation as above
     */
    record Open(
            String id,
            PartyId consumer,
            String element,
            List<Conclusion> possible,
            Optional<Question> question,
            Question.Plan plan,
            Conclusion ifSilent,
            Explanation explanation)
            implements Decision {
        /**
         * Copies.
         *
         * @param id as above
         * @param consumer as above
         * @param element as above
         * @param possible as above
         * @param question as above
         * @param plan as above
         * @param ifSilent as above
         * @param explanation as above
         */
        public Open {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(consumer, "consumer");
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(ifSilent, "ifSilent");
            Objects.requireNonNull(explanation, "explanation");
            possible = List.copyOf(possible);
        }

        @Override
        public Conclusion conclusion() {
            return ifSilent;
        }
    }

    /**
     * What she wishes is forbidden by law, by a duty or by what she delegated; or everything is.
     *
     * @param id as above
     * @param consumer as above
     * @param element as above
     * @param conclusion what is barred, and what certainly remains
     * @param uncertain what may remain, depending on what is not known
     * @param refusal the ground, what remains, and where to appeal
     * @param explanation as above
     */
    record Denied(
            String id,
            PartyId consumer,
            String element,
            Conclusion.Barred conclusion,
            List<String> uncertain,
            Refusal refusal,
            Explanation explanation)
            implements Decision {
        /**
         * Copies.
         *
         * @param id as above
         * @param consumer as above
         * @param element as above
         * @param conclusion as above
         * @param uncertain as above
         * @param refusal as above
         * @param explanation as above
         */
        public Denied {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(consumer, "consumer");
            Objects.requireNonNull(element, "element");
            Objects.requireNonNull(conclusion, "conclusion");
            Objects.requireNonNull(refusal, "refusal");
            Objects.requireNonNull(explanation, "explanation");
            uncertain = List.copyOf(uncertain);
        }
    }
}
