package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Verdict;
import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Clause.IsKnown;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Question;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From a matter to a decision.
 *
 * <p>If no rule is unknown, conflict resolution says it all. Otherwise the conclusion is looked at under every
 * combination of answers the unknown rules tell apart ({@link Completions}): if it is the same everywhere, and the same
 * if nothing is said, the decision is settled or denied; else it is open. Where the combinations are too many, what
 * Kleene logic leaves unknown counts as able to go either way: more may then stay open, but nothing is settled wrongly.
 *
 * <p>For one deliberation and one thread.
 */
public final class Deliberation {

    private final Matter matter;
    private final Resolver.Options options;
    private final List<Standing> holding;
    private final List<Standing> unknown = new ArrayList<>();

    private Deliberation(Matter matter) {
        this.matter = matter;
        this.options = matter.options();
        Speaking.Said said = matter.speaking().said(matter.facts());
        this.holding = said.holding();
        for (Standing each : said.unknown()) {
            if (!(each.effect() instanceof Effect.Advise)) {
                unknown.add(each);
            }
        }
    }

    /** Decides. What would lead elsewhere is worked out when somebody reads it. */
    public static Decision decide(Matter matter) {
        return new Deliberation(matter).decide();
    }

    /** What would be decided, without explanation: certain, or unsettled. */
    public static Conclusion conclude(Matter matter) {
        return new Deliberation(matter).conclude();
    }

    private Conclusion conclude() {
        if (unknown.isEmpty() || harmless()) {
            return Resolver.conclude(holding, matter.wish(), options);
        }
        Completions completions = completions();
        return completions
                .certain()
                .filter(each -> !dependsOnDisclosure() || each.equals(Completions.essence(ifSilent())))
                .orElseGet(() -> new Conclusion.Unsettled(completions.mattering()));
    }

    private Decision decide() {
        Resolver.Resolution resolution = Resolver.resolve(holding, matter.wish(), options);
        Explaining explaining = new Explaining(matter, resolution);
        if (unknown.isEmpty() || harmless()) {
            return explaining.certain(resolution.conclusion(), List.of());
        }
        Completions completions = completions();
        Optional<Conclusion> certain = completions.certain();
        if (certain.isPresent() && !dependsOnDisclosure()) {
            return explaining.certain(completions.full(certain.get()), completions.uncertain());
        }
        Conclusion silent = ifSilent();
        if (certain.isPresent() && certain.get().equals(Completions.essence(silent))) {
            return explaining.certain(completions.full(certain.get()), completions.uncertain());
        }
        if (certain.isPresent()) {
            return explaining.open(List.of(certain.get(), silent), silent, disclosing(certain.get(), silent), unknown);
        }
        return explaining.open(completions.possible(), silent, completions.questions(silent), unknown);
    }

    private Completions completions() {
        return Completions.of(matter, holding, unknown, options);
    }

    /**
     * Whether no unknown rule can change what is taken, whichever of them hold: then it is settled without looking
     * further. Something is taken at some rank; what is weaker cannot touch it, nor can rules that agree.
     */
    private boolean harmless() {
        Resolver.Taken taken = Resolver.taken(holding, matter.wish(), options);
        if (taken.value().isEmpty()) {
            return false;
        }
        for (Standing each : unknown) {
            String value = Standing.value(each.effect());
            boolean agrees = each.effect() instanceof Effect.Forbid
                    ? !value.equals(taken.value()) && !barsHerWish(each)
                    : value.equals(taken.value());
            if (each.rank() <= taken.rank() && !agrees && !(each.effect() instanceof Effect.Rank)) {
                return false;
            }
        }
        return !dependsOnDisclosure();
    }

    /** Whether a stronger rule forbids what a rule of hers would take: then she would be told that it may not be. */
    private boolean barsHerWish(Standing forbidding) {
        String value = Standing.value(forbidding.effect());
        return forbidding.rank() < Standing.HERS
                && Stream.concat(holding.stream(), unknown.stream())
                        .anyMatch(each -> each.rank() == Standing.HERS
                                && !(each.effect() instanceof Effect.Forbid)
                                && Standing.value(each.effect()).equals(value));
    }

    /** Whether a rule asks if something is known that is not. */
    private boolean dependsOnDisclosure() {
        return !disclosures().isEmpty();
    }

    private List<AttributeKey<?>> disclosures() {
        Set<AttributeKey<?>> keys = new LinkedHashSet<>();
        for (Standing each : unknown) {
            Clauses.each(each.rule().rule().condition(), (Clause clause) -> {
                if (clause instanceof IsKnown && !(matter.facts().of(clause.key()) instanceof Datum.Known<?>)) {
                    keys.add(clause.key());
                }
            });
        }
        return List.copyOf(keys);
    }

    /**
     * What holds if nobody says anything more: every rule that may forbid counts as forbidding, and only what surely
     * holds may decide.
     */
    private Conclusion ifSilent() {
        // Kleene logic is monotone: what holds or fails already does so in silence too.
        List<Standing> careful = new ArrayList<>();
        careful.addAll(holding);
        for (Standing each : unknown) {
            Verdict verdict = Kleene.inSilence(each.rule().rule().condition(), matter.facts());
            if (verdict == Verdict.TRUE || each.effect() instanceof Effect.Forbid) {
                careful.add(each);
            }
        }
        careful.sort(Standing.ORDER);
        Conclusion silent = Resolver.conclude(careful, matter.wish(), options);
        return mayBeOverruled(silent) ? barred(careful) : silent;
    }

    /** Whether something stronger may yet lay down another value than the one she asks for. */
    private boolean mayBeOverruled(Conclusion silent) {
        Optional<String> wish = matter.wish();
        if (wish.isEmpty() || !silent.equals(new Conclusion.Chosen(wish.get()))) {
            return false;
        }
        for (Standing each : unknown) {
            boolean takes = each.effect() instanceof Effect.Require || each.effect() instanceof Effect.Choose;
            if (takes
                    && each.rank() < Standing.HERS
                    && !Standing.value(each.effect()).equals(wish.get())) {
                return true;
            }
        }
        return false;
    }

    private Conclusion barred(List<Standing> careful) {
        List<String> remaining = new ArrayList<>(options.values());
        remaining.removeAll(matter.wish().stream().toList());
        careful.stream()
                .filter(each -> each.effect() instanceof Effect.Forbid)
                .forEach(each -> remaining.remove(Standing.value(each.effect())));
        return new Conclusion.Barred(matter.wish().orElse(""), remaining);
    }

    /** Any answer leads to the same, but silence does not. */
    private Completions.Asked disclosing(Conclusion answered, Conclusion silent) {
        List<AttributeKey<?>> keys = disclosures();
        List<AttributeKey<?>> askable =
                keys.stream().filter(key -> Completions.mayAsk(matter, key)).toList();
        Optional<Question> question = askable.isEmpty()
                ? Optional.empty()
                : Optional.of(QuestionWords.anyAnswer(askable.get(0), unknown, answered, silent));
        int count = askable.isEmpty() ? 0 : 1;
        return new Completions.Asked(
                question, new Question.Plan(keys, askable, askable, count, askable.size(), askable.size() <= 1));
    }
}
