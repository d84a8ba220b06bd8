package dev.cocreate.personalization;

import dev.cocreate.Datum;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Why a decision came out as it did: every rule that spoke, every fact it used, what was kept from her and why, what is
 * not known but matters, and what would lead elsewhere.
 *
 * <p>Immutable.
 *
 * @param element what was decided; for an element nobody declared, its values are those rules named
 * @param purpose what for
 * @param applied the rules that held and counted, the decisive ones first
 * @param overruled the rules that held and did not count, and what was stronger
 * @param used the facts that the rules that spoke rest on
 * @param withheld what was used but is not shown to her, each with its reason
 * @param missing what is unknown and matters
 * @param movable the parameters of these rules that she may move
 * @param alternatives the smallest changes that would lead elsewhere; at most three; searched for when first read
 */
public record Explanation(
        Element element,
        Purpose purpose,
        List<Applied> applied,
        List<Overruled> overruled,
        List<Used> used,
        List<Withheld> withheld,
        List<Missing> missing,
        List<Rule.Parameter> movable,
        List<Alternative> alternatives) {

    /**
     * Copies all but the alternatives, which must not change.
     *
     * @param element as above
     * @param purpose as above
     * @param applied as above
     * @param overruled as above
     * @param used as above
     * @param withheld as above
     * @param missing as above
     * @param movable as above
     * @param alternatives as above
     */
    public Explanation {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(purpose, "purpose");
        applied = List.copyOf(applied);
        overruled = List.copyOf(overruled);
        used = List.copyOf(used);
        withheld = List.copyOf(withheld);
        missing = List.copyOf(missing);
        movable = List.copyOf(movable);
        // Not copied, which would work them out: they are searched for when somebody reads them.
        alternatives = Collections.unmodifiableList(alternatives);
    }

    /**
     * A rule that held and counted.
     *
     * @param rule the rule in its version
     * @param decisive whether the conclusion rests on it; otherwise it advises or narrows
     */
    public record Applied(Rule.Authored rule, boolean decisive) {
        /**
         * A rule that counted.
         *
         * @param rule as above
         * @param decisive as above
         */
        public Applied {
            Objects.requireNonNull(rule, "rule");
        }
    }

    /**
     * A rule that held and did not count.
     *
     * @param rule the rule in its version
     * @param by what was stronger
     */
    public record Overruled(Rule.Authored rule, Rule.Authored by) {
        /**
         * A rule that did not count.
         *
         * @param rule as above
         * @param by as above
         */
        public Overruled {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * A fact used.
     *
     * @param key the attribute
     * @param value its value
     * @param fact the id of the fact in her profile, or what circumstance it comes from
     */
    public record Used(AttributeKey<?> key, Object value, String fact) {
        /**
         * A fact used.
         *
         * @param key as above
         * @param value as above
         * @param fact as above
         */
        public Used {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * Something used that is not shown.
     *
     * @param key the attribute
     * @param reason why it is not shown
     */
    public record Withheld(AttributeKey<?> key, Reason reason) {
        /**
         * Something not shown.
         *
         * @param key as above
         * @param reason as above
         */
        public Withheld {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Something unknown that matters.
     *
     * @param key the attribute
     * @param why why it is unknown
     */
    public record Missing(AttributeKey<?> key, Datum.Why why) {
        /**
         * Something unknown.
         *
         * @param key as above
         * @param why as above
         */
        public Missing {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * A way to another conclusion.
     *
     * @param changes what would have to be otherwise; the fewest
     * @param leadsTo what would then be decided
     */
    public record Alternative(List<Text> changes, Conclusion leadsTo) {
        /**
         * Copies.
         *
         * @param changes as above
         * @param leadsTo as above
         */
        public Alternative {
            changes = List.copyOf(changes);
            Objects.requireNonNull(leadsTo, "leadsTo");
        }
    }
}
