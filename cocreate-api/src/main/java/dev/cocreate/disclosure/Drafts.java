package dev.cocreate.disclosure;

import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.PersonalEffect;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold in a draft however unfinished it is: names point at something, and proportions are proportions. */
final class Drafts {
    private Drafts() {}

    static <T> List<T> few(String field, List<T> items) {
        if (items.size() > Draft.MOST) {
            throw new IllegalArgumentException(field + " must be at most " + Draft.MOST + ", but were " + items.size());
        }
        return List.copyOf(items);
    }

    static <T> List<T> more(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return more;
    }

    static void check(
            Choice choice,
            List<Criterion> criteria,
            List<Effect> effects,
            List<PersonalEffect> personal,
            List<CorrelatedEffect> correlated,
            List<Question> questions,
            List<Remedy> remedies) {
        Map<String, Criterion> known = new HashMap<>();
        for (Criterion criterion : criteria) {
            if (known.put(criterion.id(), criterion) != null) {
                throw new IllegalArgumentException(
                        "criteria must have ids of their own, but '" + criterion.id() + "' stands twice");
            }
        }
        Set<String> pairs = new HashSet<>();
        for (Effect effect : effects) {
            pair(choice, known, pairs, effect.criterion(), effect.option());
            proportion(known, effect.criterion(), effect.value());
        }
        for (PersonalEffect effect : personal) {
            pair(choice, known, pairs, effect.criterion(), effect.option());
        }
        for (CorrelatedEffect effect : correlated) {
            pair(choice, known, pairs, effect.criterion(), effect.reference());
            effect.options().forEach(option -> pair(choice, known, pairs, effect.criterion(), option));
            proportion(known, effect.criterion(), effect.baseline());
        }
        questions.forEach(question -> criterion(known, question.criterion()));
        remedies.forEach(remedy -> criterion(known, remedy.criterion()));
    }

    private static void pair(
            Choice choice, Map<String, Criterion> known, Set<String> pairs, String criterion, String option) {
        criterion(known, criterion);
        if (choice.option(option).isEmpty()) {
            throw new IllegalArgumentException("an effect is of an option of the choice, but '" + option + "' is none");
        }
        if (!pairs.add(criterion + "/" + option)) {
            throw new IllegalArgumentException(
                    "an option has one effect on a criterion, but '" + option + "' has two on '" + criterion + "'");
        }
    }

    private static void criterion(Map<String, Criterion> known, String criterion) {
        if (!known.containsKey(criterion)) {
            throw new IllegalArgumentException("there is no criterion '" + criterion + "', only " + known.keySet());
        }
    }

    private static void proportion(Map<String, Criterion> known, String criterion, Uncertain value) {
        Criterion of = known.get(criterion);
        if (of != null && of.measure() instanceof Measure.Proportion && outside(value)) {
            throw new IllegalArgumentException(
                    "a proportion is between 0 and 1, but the value of '" + criterion + "' was " + value);
        }
    }

    private static boolean outside(Uncertain value) {
        if (value instanceof Uncertain.Exact exact) {
            return exact.value() < 0 || exact.value() > 1;
        }
        if (value instanceof Uncertain.Range range) {
            return range.low() < 0 || range.high() > 1;
        }
        if (value instanceof Uncertain.Empirical empirical) {
            return empirical.draws().stream().anyMatch(draw -> draw < 0 || draw > 1);
        }
        // Of what is told by its middle, the tails may pass an end: reported intervals often do.
        double middle = 0;
        if (value instanceof Uncertain.Reported reported) {
            middle = reported.point();
        } else if (value instanceof Uncertain.Normal normal) {
            middle = normal.mean();
        } else if (value instanceof Uncertain.StudentT student) {
            middle = student.mean();
        } else if (value instanceof Uncertain.LogNormal log) {
            middle = StrictMath.exp(log.mu());
        } else if (value instanceof Uncertain.Gamma gamma) {
            middle = gamma.shape() / gamma.rate();
        }
        return middle < 0 || middle > 1;
    }
}
