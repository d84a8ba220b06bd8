package dev.cocreate.dialogue.charter;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The part of a clause that a machine can check. A turn that breaks one is refused, and the refusal names the clause. */
public sealed interface Duty {

    /**
     * Questions of others are answered in time. Checked against the clock: overdue, it leads to an automatic ruling.
     *
     * @param time how long an answer may take
     */
    record AnswerWithin(Duration time) implements Duty {
        /**
         * A time to answer.
         *
         * @param time longer than nothing, at most 36,525 days
         */
        public AnswerWithin {
            positive(time);
        }
    }

    /**
     * Nobody is contacted between two times of the day.
     *
     * @param from the first quiet moment
     * @param until the first moment after; before {@code from} if the hours cross midnight
     * @param zone whose clock counts
     */
    record QuietHours(LocalTime from, LocalTime until, ZoneId zone) implements Duty {
        /**
         * Quiet hours.
         *
         * @param from the first quiet moment
         * @param until the first moment after
         * @param zone whose clock counts
         * @throws IllegalArgumentException if both are equal: then no hour, or every hour, would be quiet
         */
        public QuietHours {
            Objects.requireNonNull(zone, "zone");
            if (from.equals(until)) {
                throw new IllegalArgumentException(
                        "quiet hours begin and end at different times, but both were " + from);
            }
        }
    }

    /**
     * A party does not speak again and again to who says nothing, in whatever form its words come: statements, changes of
     * them, signals, offers, issues, findings and proposals count alike. A firm or provider is one with those it brought
     * in; an answer is what another side says.
     *
     * @param turns how many of its turns may stand unanswered
     * @param per within this time
     */
    record ContactAtMost(int turns, Duration per) implements Duty {
        /**
         * A limit to contact.
         *
         * @param turns 1 to 1,000
         * @param per longer than nothing, at most 36,525 days
         * @throws IllegalArgumentException if either is outside its range
         */
        public ContactAtMost {
            positive(per);
            if (turns < 1 || turns > 1_000) {
                throw new IllegalArgumentException("contacts are limited to 1 to 1000 turns, but was " + turns);
            }
        }
    }

    /**
     * Turns that name a topic keep to these.
     *
     * @param allowed the topics
     */
    record Topics(Set<String> allowed) implements Duty {
        /**
         * Topics.
         *
         * @param allowed 1 to 1,000, each 1 to 200 characters
         */
        public Topics {
            allowed = said(allowed);
        }
    }

    /**
     * Some topics are not raised.
     *
     * @param excluded the topics
     */
    record TopicsExcluded(Set<String> excluded) implements Duty {
        /**
         * Excluded topics.
         *
         * @param excluded 1 to 1,000, each 1 to 200 characters
         */
        public TopicsExcluded {
            excluded = said(excluded);
        }
    }

    /**
     * Turns that name their language are in one of these.
     *
     * @param spoken the languages; regions do not matter
     */
    record Languages(Set<Locale> spoken) implements Duty {
        /**
         * Languages.
         *
         * @param spoken 1 to 1,000
         */
        public Languages {
            spoken = some(spoken);
        }
    }

    /**
     * Some expressions are not used.
     *
     * @param excluded looked for as whole words, whatever their case
     */
    record WordsExcluded(Set<String> excluded) implements Duty {
        /**
         * Excluded expressions.
         *
         * @param excluded 1 to 1,000, each 1 to 200 characters
         */
        public WordsExcluded {
            excluded = said(excluded);
        }
    }

    /** Who declines, withdraws, ends or sets something aside says why. */
    record ReasonsOwed() implements Duty {}

    /**
     * After somebody declined, she is not offered anything again until she speaks or this time has passed.
     *
     * @param time how long
     */
    record NoContactAfterRefusal(Duration time) implements Duty {
        /**
         * A time of rest.
         *
         * @param time longer than nothing, at most 36,525 days
         */
        public NoContactAfterRefusal {
            positive(time);
        }
    }

    /**
     * A negotiation ends after so many offers: agreement or none.
     *
     * @param offers how many offers may follow on one another as offer and counter-offer
     */
    record RoundsAtMost(int offers) implements Duty {
        /**
         * A limit to rounds.
         *
         * @param offers 1 to 1,000
         * @throws IllegalArgumentException if it is outside its range
         */
        public RoundsAtMost {
            if (offers < 1 || offers > 1_000) {
                throw new IllegalArgumentException("a negotiation has 1 to 1000 rounds, but was given " + offers);
            }
        }
    }

    private static void positive(Duration time) {
        Limits.lasting(time, "a time in a duty");
    }

    private static <T> Set<T> some(Set<T> values) {
        if (values.isEmpty() || values.size() > Limits.MOST_VALUES) {
            throw new IllegalArgumentException(
                    "a duty names 1 to " + Limits.MOST_VALUES + " values, but this one names " + values.size());
        }
        return Set.copyOf(values);
    }

    private static Set<String> said(Set<String> values) {
        Set<String> copy = some(values);
        for (String each : copy) {
            if (each.isBlank() || each.length() > Limits.LONGEST_VALUE) {
                throw new IllegalArgumentException("what a duty names has 1 to " + Limits.LONGEST_VALUE
                        + " characters and is not blank, but one has " + each.length());
            }
        }
        return copy;
    }
}
