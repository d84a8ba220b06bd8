package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.Datum;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Explanation;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a conclusion together with what it rests on. */
final class Explaining {

    private final Matter matter;
    private final Resolver.Resolution resolution;

    /** @param resolution of the rules that certainly hold */
    Explaining(Matter matter, Resolver.Resolution resolution) {
        this.matter = matter;
        this.resolution = resolution;
    }

    Decision certain(Conclusion conclusion, List<String> uncertain) {
        if (conclusion instanceof Conclusion.Clash clash) {
            return open(
                    List.of(clash),
                    clash,
                    new Completions.Asked(
                            Optional.empty(),
                            new dev.cocreate.personalization.Question.Plan(
                                    List.of(), List.of(), List.of(), 0, 0, true)),
                    List.of());
        }
        Explanation explanation =
                explanation(List.of(), new Deferred<>(() -> Alternatives.of(matter, conclusion, resolution.applied())));
        if (conclusion instanceof Conclusion.Barred barred) {
            return new Decision.Denied(
                    matter.id(),
                    matter.consumer(),
                    matter.element().name(),
                    barred,
                    uncertain,
                    refusal(barred),
                    explanation);
        }
        return new Decision.Settled(
                matter.id(), matter.consumer(), matter.element().name(), conclusion, explanation);
    }

    Decision.Open open(List<Conclusion> possible, Conclusion silent, Completions.Asked asked, List<Standing> unknown) {
        List<Explanation.Missing> missing = new ArrayList<>();
        for (AttributeKey<?> key : asked.plan().couldChange()) {
            if (matter.facts().of(key) instanceof Datum.Unknown<?> datum) {
                missing.add(new Explanation.Missing(key, datum.why()));
            }
        }
        return new Decision.Open(
                matter.id(),
                matter.consumer(),
                matter.element().name(),
                possible,
                asked.question(),
                asked.plan(),
                silent,
                explanation(missing, List.of()));
    }

    private Explanation explanation(List<Explanation.Missing> missing, List<Explanation.Alternative> others) {
        List<AttributeKey<?>> keys = matter.speaking().keys();
        List<Explanation.Used> used = new ArrayList<>(keys.size());
        List<Explanation.Withheld> withheld = new ArrayList<>();
        for (AttributeKey<?> key : keys) {
            if (matter.facts().of(key) instanceof Datum.Known<?> known) {
                Optional<Explanation.Withheld> kept = withheld(key);
                if (kept.isPresent()) {
                    withheld.add(kept.get());
                } else {
                    used.add(new Explanation.Used(key, known.value(), known.fact()));
                }
            }
        }
        return new Explanation(
                matter.element(),
                matter.purpose(),
                resolution.applied(),
                resolution.overruled(),
                used,
                withheld,
                missing,
                matter.speaking().movable(),
                others);
    }

    private Optional<Explanation.Withheld> withheld(AttributeKey<?> key) {
        for (Explanation.Withheld each : matter.withheld()) {
            if (each.key().equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private Refusal refusal(Conclusion.Barred barred) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Text> appeal = Optional.empty();
        for (Rule.Authored rule : barring(barred)) {
            Optional<Ground> ground = rule.rule().ground();
            Text why = ground.map(Ground::why).orElse(rule.rule().rationale());
            String code = ground.map(Ground::code).orElse("personalization.forbidden");
            reasons.add(new Reason(code, rule.name(), rule.version(), facts(rule), why));
            if (appeal.isEmpty()) {
                appeal = ground.map(Ground::appeal);
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.of(
                    "personalization.overruled",
                    AnswerWords.both(
                            "Something stronger lays down another value.",
                            "Etwas Stärkeres legt einen anderen Wert fest.")));
        }
        List<Text> remaining = new ArrayList<>();
        for (String value : barred.remaining()) {
            remaining.add(matter.element().values().getOrDefault(value, Text.of(value)));
        }
        return new Refusal(reasons, remaining, appeal);
    }

    /** The rules that bar it, the strongest first; of a value that was overruled, what was taken instead. */
    private List<Rule.Authored> barring(Conclusion.Barred barred) {
        Set<Rule.Authored> found = new LinkedHashSet<>();
        for (Explanation.Applied applied : resolution.applied()) {
            Effect effect = applied.rule().rule().effect();
            boolean forbids = effect instanceof Effect.Forbid forbid
                    && (barred.value().isEmpty() || forbid.value().equals(barred.value()));
            boolean takes = !(effect instanceof Effect.Forbid) && applied.decisive();
            if (forbids || takes) {
                found.add(applied.rule());
            }
        }
        return List.copyOf(found);
    }

    private List<String> facts(Rule.Authored rule) {
        Set<String> facts = new LinkedHashSet<>();
        Clauses.keys(rule.rule().condition(), key -> {
            if (matter.facts().of(key) instanceof Datum.Known<?> known) {
                facts.add(known.fact());
            }
        });
        return List.copyOf(facts);
    }
}
