package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.HasAny;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Clause.NotBelow;
import dev.cocreate.personalization.Clause.OneOf;
import dev.cocreate.personalization.Clause.Range;
import dev.cocreate.personalization.Clause.Since;
import dev.cocreate.personalization.Clause.Wording;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rules over the attributes as the host declares them. Two keys are the same when their names are; but which answers there
 * are, and so what nobody disclosed could still be, and what is delicate, is for the host to say, not for whoever wrote
 * a rule with a key of her own or before the host declared it otherwise.
 */
public final class Declared {

    private final Function<String, Optional<AttributeKey<?>>> keys;

    /** @param keys the attributes there are, by name */
    public Declared(Function<String, Optional<AttributeKey<?>>> keys) {
        this.keys = keys;
    }

    /** A sound rule by the attributes there are; itself, if it names those already. */
    public Rule rule(Rule rule) {
        Condition condition = condition(rule.condition());
        return condition == rule.condition()
                ? rule
                : new Rule(
                        rule.id(),
                        rule.layer(),
                        condition,
                        rule.effect(),
                        rule.rationale(),
                        rule.ground(),
                        rule.mayBeSwitchedOff(),
                        rule.validity(),
                        rule.parameters(),
                        rule.experiment());
    }

    private Condition condition(Condition condition) {
        if (condition instanceof All all) {
            List<Condition> parts = parts(all.parts());
            return parts == all.parts() ? all : new All(parts);
        }
        if (condition instanceof Any any) {
            List<Condition> parts = parts(any.parts());
            return parts == any.parts() ? any : new Any(parts);
        }
        if (condition instanceof Not not) {
            Condition part = condition(not.part());
            return part == not.part() ? not : new Not(part);
        }
        return clause((Clause) condition);
    }

    private List<Condition> parts(List<Condition> parts) {
        List<Condition> declared = new ArrayList<>(parts.size());
        boolean same = true;
        for (Condition each : parts) {
            Condition part = condition(each);
            same &= part == each;
            declared.add(part);
        }
        return same ? parts : declared;
    }

    private Clause clause(Clause clause) {
        if (clause instanceof NotBelow pair) {
            return isAsDeclared(pair.key()) && isAsDeclared(pair.other())
                    ? pair
                    : new NotBelow(declared(pair.key()), declared(pair.other()));
        }
        return isAsDeclared(clause.key()) ? clause : by(clause, declared(clause.key()));
    }

    private boolean isAsDeclared(AttributeKey<?> key) {
        AttributeKey<?> declared = declared(key);
        return declared.isSpecial() == key.isSpecial()
                && declared.category().equals(key.category())
                && declared.label().equals(key.label())
                && declared.domain().equals(key.domain());
    }

    // A sound rule reads an attribute as the type it is declared with.
    @SuppressWarnings("unchecked")
    private <T> AttributeKey<T> declared(AttributeKey<T> key) {
        return (AttributeKey<T>) keys.apply(key.name()).orElse(key);
    }

    // As above.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Clause by(Clause clause, AttributeKey key) {
        if (clause instanceof OneOf<?> oneOf) {
            return new OneOf<>(key, oneOf.values());
        }
        if (clause instanceof Range<?> range) {
            return new Range(key, range.least(), range.leastIncluded(), range.most(), range.mostIncluded());
        }
        if (clause instanceof HasAny hasAny) {
            return new HasAny(key, hasAny.answers());
        }
        if (clause instanceof Since since) {
            return new Since(key, since.period());
        }
        if (clause instanceof Wording wording) {
            return new Wording(key, wording.place(), wording.part());
        }
        return new IsKnown(key);
    }
}
