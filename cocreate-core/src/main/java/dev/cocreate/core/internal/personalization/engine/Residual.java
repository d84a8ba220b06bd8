package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a condition once what is known has been put in: a small boolean tree over tests on what is not known.
 */
sealed interface Residual {

    /** Settled already. */
    record Constant(boolean value) implements Residual {}

    /** A test: which attribute, and which of its clauses. */
    record Leaf(int attribute, int clause) implements Residual {}

    /** All, or any, of the parts. */
    record Group(boolean all, List<Residual> parts) implements Residual {}

    /** The mirror. */
    record Mirror(Residual part) implements Residual {}

    /** Whether it holds, given for each attribute which clauses hold. */
    default boolean holds(long[] truth) {
        if (this instanceof Constant constant) {
            return constant.value();
        }
        if (this instanceof Leaf leaf) {
            return (truth[leaf.attribute()] >>> leaf.clause() & 1) == 1;
        }
        if (this instanceof Mirror mirror) {
            return !mirror.part().holds(truth);
        }
        Group group = (Group) this;
        for (Residual part : group.parts()) {
            if (part.holds(truth) != group.all()) {
                return !group.all();
            }
        }
        return group.all();
    }

    /** How many parts it has. */
    default int size() {
        if (this instanceof Mirror mirror) {
            return 1 + mirror.part().size();
        }
        int size = 1;
        if (this instanceof Group group) {
            for (Residual part : group.parts()) {
                size += part.size();
            }
        }
        return size;
    }

    /** Builds residuals over a common numbering of unknown attributes and their clauses. For one thread. */
    final class Builder {

        private final Facts facts;
        private final Map<AttributeKey<?>, Integer> numbers = new LinkedHashMap<>();
        private final List<List<Clause>> clauses = new ArrayList<>();
        private boolean listable = true;

        Builder(Facts facts) {
            this.facts = facts;
        }

        /** The unknown attributes, in order of their numbers. */
        List<AttributeKey<?>> attributes() {
            return List.copyOf(numbers.keySet());
        }

        List<Clause> clauses(int attribute) {
            return clauses.get(attribute);
        }

        /** Whether every test so far is on one unknown attribute. */
        boolean listable() {
            return listable;
        }

        Residual build(Condition condition) {
            if (condition instanceof All all) {
                return group(true, all.parts());
            }
            if (condition instanceof Any any) {
                return group(false, any.parts());
            }
            if (condition instanceof Not not) {
                Residual part = build(not.part());
                return part instanceof Constant constant ? new Constant(!constant.value()) : new Mirror(part);
            }
            return leaf((Clause) condition);
        }

        private Residual group(boolean all, List<Condition> parts) {
            List<Residual> open = new ArrayList<>(parts.size());
            for (Condition part : parts) {
                Residual built = build(part);
                if (!(built instanceof Constant constant)) {
                    open.add(built);
                } else if (constant.value() != all) {
                    return constant;
                }
            }
            return open.isEmpty() ? new Constant(all) : new Group(all, open);
        }

        private Residual leaf(Clause clause) {
            Verdict known = Kleene.evaluate(clause, facts);
            if (known != Verdict.UNKNOWN) {
                return new Constant(known == Verdict.TRUE);
            }
            if (clause instanceof IsKnown) {
                // Among answers it holds of every one; staying silent is looked at apart.
                return new Constant(true);
            }
            return clause instanceof NotBelow pair ? oneSided(pair) : numbered(clause);
        }

        private Residual oneSided(NotBelow pair) {
            Optional<?> left = known(pair.key());
            Optional<?> right = known(pair.other());
            if (right.isPresent()) {
                return numbered(new Range<>(pair.key(), (Double) right.get(), true, null, false));
            }
            if (left.isPresent()) {
                return numbered(new Range<>(pair.other(), null, false, (Double) left.get(), true));
            }
            listable = false;
            number(pair.other());
            return numbered(pair);
        }

        private Optional<?> known(AttributeKey<?> key) {
            return facts.of(key) instanceof Datum.Known<?> known ? Optional.of(known.value()) : Optional.empty();
        }

        private Residual numbered(Clause clause) {
            int attribute = number(clause.key());
            List<Clause> tests = clauses.get(attribute);
            int test = tests.indexOf(clause);
            if (test < 0) {
                test = tests.size();
                tests.add(clause);
            }
            return new Leaf(attribute, test);
        }

        private int number(AttributeKey<?> key) {
            Integer known = numbers.get(key);
            if (known != null) {
                return known;
            }
            numbers.put(facts.declared(key), clauses.size());
            clauses.add(new ArrayList<>());
            return clauses.size() - 1;
        }
    }
}
