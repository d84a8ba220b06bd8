package dev.cocreate.personalization;

import dev.cocreate.Text;
import java.util.Objects;

/**
 * What a rule does to one element of an experience when its condition holds.
 *
 * <p>Immutable.
 */
public sealed interface Effect {

    /** The greatest weight a {@link Rank} may have, up or down. */
    double HEAVIEST = 1_000_000;

    /**
     * The element it speaks of.
     *
     * @return its name
     */
    String element();

    /**
     * Takes this value, unless something stronger says otherwise.
     *
     * @param element the element's name
     * @param value the value's code
     */
    record Choose(String element, String value) implements Effect {
        /**
         * Checks both names.
         *
         * @param element the element's name
         * @param value the value's code
         */
        public Choose {
            Element.checkNames(element, value);
        }
    }

    /**
     * Moves a value up or down among those that remain, where nothing is chosen.
     *
     * @param element the element's name
     * @param value the value's code
     * @param weight how far; weights of the rules of one layer add up, a stronger layer counts first
     */
    record Rank(String element, String value, double weight) implements Effect {
        /**
         * Checks names and weight.
         *
         * @param element the element's name
         * @param value the value's code
         * @param weight finite, at most {@link #HEAVIEST} either way
         * @throws IllegalArgumentException if the weight is outside that
         */
        public Rank {
            Element.checkNames(element, value);
            if (!(Math.abs(weight) <= HEAVIEST)) {
                throw new IllegalArgumentException("a weight is between -1000000 and 1000000, but was " + weight);
            }
        }
    }

    /**
     * Rules a value out.
     *
     * @param element the element's name
     * @param value the value's code
     */
    record Forbid(String element, String value) implements Effect {
        /**
         * Checks both names.
         *
         * @param element the element's name
         * @param value the value's code
         */
        public Forbid {
            Element.checkNames(element, value);
        }
    }

    /**
     * Insists on a value: beats choosing in its layer.
     *
     * @param element the element's name
     * @param value the value's code
     */
    record Require(String element, String value) implements Effect {
        /**
         * Checks both names.
         *
         * @param element the element's name
         * @param value the value's code
         */
        public Require {
            Element.checkNames(element, value);
        }
    }

    /**
     * Says something about the element; decides nothing.
     *
     * @param element the element's name
     * @param advice what is said
     */
    record Advise(String element, Text advice) implements Effect {
        /**
         * Checks the name.
         *
         * @param element the element's name
         * @param advice what is said
         */
        public Advise {
            Element.checkNames(element, "advice");
            Objects.requireNonNull(advice, "advice");
        }
    }

    /**
     * Takes a value.
     *
     * @param element the element's name
     * @param value the value's code
     * @return the effect
     */
    static Effect choose(String element, String value) {
        return new Choose(element, value);
    }

    /**
     * Takes a whole number.
     *
     * @param element the element's name
     * @param value the number
     * @return the effect, its value the number in decimal digits
     */
    static Effect choose(String element, long value) {
        return new Choose(element, Long.toString(value));
    }

    /**
     * Moves a value up or down.
     *
     * @param element the element's name
     * @param value the value's code
     * @param weight see {@link Rank}
     * @return the effect
     */
    static Effect rank(String element, String value, double weight) {
        return new Rank(element, value, weight);
    }

    /**
     * Rules a value out.
     *
     * @param element the element's name
     * @param value the value's code
     * @return the effect
     */
    static Effect forbid(String element, String value) {
        return new Forbid(element, value);
    }

    /**
     * Insists on a value.
     *
     * @param element the element's name
     * @param value the value's code
     * @return the effect
     */
    static Effect require(String element, String value) {
        return new Require(element, value);
    }

    /**
     * Says something about an element.
     *
     * @param element the element's name
     * @param advice what is said
     * @return the effect
     */
    static Effect advise(String element, Text advice) {
        return new Advise(element, advice);
    }
}
