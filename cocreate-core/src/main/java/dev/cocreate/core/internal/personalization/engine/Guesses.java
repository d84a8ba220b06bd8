package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completions too many to list: every unknown rule may go either way. Nothing is called certain here, and nothing that
 * matters is left out; something that does not may be asked.
 */
final class Guesses extends Completions {

    private static final int MOST_ANSWERS = 16;

    private final Matter matter;
    private final List<Standing> holding;
    private final List<Standing> unknown;
    private final Resolver.Options options;
    private final List<AttributeKey<?>> keys;

    Guesses(
            Matter matter,
            List<Standing> holding,
            List<Standing> unknown,
            Resolver.Options options,
            List<AttributeKey<?>> keys) {
        this.matter = matter;
        this.holding = holding;
        this.unknown = unknown;
        this.options = options;
        this.keys = keys;
    }

    @Override
    Optional<Conclusion> certain() {
        return Optional.empty();
    }

    @Override
    Conclusion full(Conclusion certain) {
        return certain;
    }

    @Override
    List<String> uncertain() {
        return List.of();
    }

    /** With none of the unknown rules, with each alone, and with all. */
    @Override
    List<Conclusion> possible() {
        Set<Conclusion> found = new LinkedHashSet<>();
        found.add(essence(Resolver.conclude(holding, matter.wish(), options)));
        for (int i = 0; i < Math.min(unknown.size(), MOST_ANSWERS); i++) {
            found.add(essence(
                    Resolver.conclude(with(matter, holding, List.of(unknown.get(i)), 1), matter.wish(), options)));
        }
        return List.copyOf(found);
    }

    @Override
    List<AttributeKey<?>> mattering() {
        return keys;
    }

    @Override
    Asked questions(Conclusion silent) {
        List<AttributeKey<?>> askable =
                keys.stream().filter(key -> mayAsk(matter, key)).toList();
        Question.Plan plan =
                new Question.Plan(keys, askable, askable, Math.min(1, askable.size()), askable.size(), false);
        return new Asked(next(askable).map(key -> question(key, askable, silent)), plan);
    }

    /** The question on which the strongest and most rules turn, for what it costs. */
    private Optional<AttributeKey<?>> next(List<AttributeKey<?>> askable) {
        Map<AttributeKey<?>, Double> worth = new HashMap<>();
        for (Standing each : unknown) {
            Set<AttributeKey<?>> read = new HashSet<>();
            Clauses.keys(each.rule().rule().condition(), read::add);
            read.retainAll(askable);
            double weight = (each.effect() instanceof Effect.Forbid ? 4.0 : 1.0) / (1 + each.rank());
            read.forEach(key -> worth.merge(key, weight / read.size() / cost(key), Double::sum));
        }
        AttributeKey<?> found = null;
        for (AttributeKey<?> key : askable) {
            if (found == null || worth.getOrDefault(key, 0.0) > worth.getOrDefault(found, 0.0)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private Question question(AttributeKey<?> key, List<AttributeKey<?>> askable, Conclusion silent) {
        Map<Conclusion, List<AnswerClass>> byResult = new LinkedHashMap<>();
        Residual.Builder builder = new Residual.Builder(matter.facts());
        unknown.forEach(each -> builder.build(each.rule().rule().condition()));
        int number = builder.attributes().indexOf(key);
        List<AnswerClass> classes = number < 0
                ? List.of()
                : AnswerClasses.of(key, builder.clauses(number), matter.facts().today())
                        .orElse(List.of());
        if (classes.size() <= MOST_ANSWERS) {
            for (AnswerClass each : classes) {
                Conclusion result = after(key, each);
                byResult.computeIfAbsent(result, any -> new ArrayList<>()).add(each);
            }
        }
        List<AttributeKey<?>> rest = new ArrayList<>(askable);
        rest.remove(key);
        return QuestionWords.question(key, unknown, byResult, rest.isEmpty() ? silent : new Conclusion.Unsettled(rest));
    }

    private Conclusion after(AttributeKey<?> key, AnswerClass answer) {
        Matter then = matter.knowing(matter.facts().with(key, answer.example()));
        return essence(Deliberation.conclude(then));
    }
}
