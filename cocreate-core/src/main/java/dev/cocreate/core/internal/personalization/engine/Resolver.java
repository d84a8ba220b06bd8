package dev.cocreate.core.internal.personalization.engine;

import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Explanation.Applied;
import dev.cocreate.personalization.Explanation.Overruled;
import dev.cocreate.personalization.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conflict resolution: from the rules that hold to one conclusion.
 *
 * <p>Ranks are gone through from the strongest. A forbidden value stays forbidden for everything weaker; the first rank
 * that requires or chooses something not forbidden decides. What she wishes and cannot have is {@link
 * Conclusion.Barred}; where her own rules of equal strength differ, {@link Conclusion.Clash}. From what she forbids herself nobody keeps
 * her.
 *
 * <p>For one resolution and one thread.
 */
final class Resolver {

    /**
     * The values of an element, in order.
     *
     * @param closed whether there are no others
     */
    record Options(Set<String> values, boolean closed) {}

    /** A conclusion and the rules behind it. */
    record Resolution(Conclusion conclusion, List<Applied> applied, List<Overruled> overruled) {}

    private final List<Standing> holding;
    private final Optional<String> wish;
    private final Options options;
    private final Map<String, Standing> forbidden = new HashMap<>();
    private final Set<String> notHers = new HashSet<>();
    private final List<Overruled> overruled = new ArrayList<>();
    // Each rule that holds is gone through once, so that neither list names one twice.
    private final List<Applied> decisive;
    private final List<Rule.Authored> narrowing = new ArrayList<>();
    private @Nullable String taken;
    private @Nullable Standing takenBy;
    private @Nullable Conclusion barred;

    /**
     * @param holding the rules that hold, in {@link Standing#ORDER}
     * @param options the values of the element
     */
    private Resolver(List<Standing> holding, Optional<String> wish, Options options) {
        this.holding = holding;
        this.wish = wish;
        this.options = options;
        this.decisive = new ArrayList<>(holding.size());
    }

    static Resolution resolve(List<Standing> holding, Optional<String> wish, Options options) {
        return new Resolver(holding, wish, options).resolution();
    }

    static Conclusion conclude(List<Standing> holding, Optional<String> wish, Options options) {
        return new Resolver(holding, wish, options).conclusion();
    }

    /** What was taken and how strongly; the value is empty if nothing was, or something is barred or clashes. */
    record Taken(String value, int rank) {}

    static Taken taken(List<Standing> holding, Optional<String> wish, Options options) {
        Resolver resolver = new Resolver(holding, wish, options);
        String value = resolver.conclusion() instanceof Conclusion.Chosen chosen ? chosen.value() : "";
        return new Taken(value, resolver.takenBy == null ? Standing.HERS : resolver.takenBy.rank());
    }

    private Resolution resolution() {
        Conclusion conclusion = conclusion();
        return new Resolution(conclusion, narrowing.isEmpty() ? decisive : applied(), overruled);
    }

    private List<Applied> applied() {
        List<Applied> applied = new ArrayList<>(decisive);
        Set<Rule.Authored> named = new HashSet<>();
        decisive.forEach(each -> named.add(each.rule()));
        for (Rule.Authored rule : narrowing) {
            if (!named.contains(rule)) {
                applied.add(new Applied(rule, false));
            }
        }
        return applied;
    }

    private void decisive(Standing rule) {
        decisive.add(new Applied(rule.rule(), true));
    }

    private Conclusion conclusion() {
        int from = 0;
        boolean hersDone = wish.isEmpty();
        List<Standing> ranks = new ArrayList<>(holding.size());
        while (from < holding.size()) {
            int rank = holding.get(from).rank();
            int to = from;
            while (to < holding.size() && holding.get(to).rank() == rank) {
                to++;
            }
            if (!hersDone && rank >= Standing.HERS) {
                takeWish();
                hersDone = true;
            }
            Optional<Conclusion> clash = rank(holding.subList(from, to), rank == Standing.HERS, ranks);
            if (clash.isPresent()) {
                return clash.get();
            }
            from = to;
        }
        if (!hersDone) {
            takeWish();
        }
        return conclude(ranks);
    }

    private Conclusion conclude(List<Standing> ranks) {
        List<String> remaining = new ArrayList<>();
        for (String option : options.values()) {
            if (!forbidden.containsKey(option)) {
                remaining.add(option);
            }
        }
        if (barred instanceof Conclusion.Barred wished) {
            List<String> left = taken == null ? remaining : List.of(taken);
            return new Conclusion.Barred(wished.value(), left);
        }
        if (taken != null) {
            ranks.forEach(each -> overruled(each, takenBy));
            return new Conclusion.Chosen(taken);
        }
        if (remaining.isEmpty() && options.closed()) {
            forbidden.values().forEach(each -> decisive(each));
            return new Conclusion.Barred("", List.of());
        }
        if (ranks.isEmpty()) {
            return new Conclusion.Free(remaining);
        }
        ranks.forEach(each -> decisive(each));
        return new Conclusion.Ranked(Ranking.order(remaining, ranks));
    }

    /** One rank; her own contradictions end the resolution. */
    private Optional<Conclusion> rank(List<Standing> rules, boolean hers, List<Standing> ranks) {
        List<Standing> required = new ArrayList<>();
        List<Standing> chosen = new ArrayList<>();
        for (Standing each : rules) {
            if (each.effect() instanceof Effect.Forbid forbid) {
                if (forbid.value().equals(taken)) {
                    overruled(each, takenBy);
                } else {
                    narrowing.add(each.rule());
                    forbidden.putIfAbsent(forbid.value(), each);
                    if (hers) {
                        notHers.add(forbid.value());
                    }
                }
            } else if (each.effect() instanceof Effect.Require) {
                required.add(each);
            } else if (each.effect() instanceof Effect.Choose) {
                chosen.add(each);
            } else if (each.effect() instanceof Effect.Rank) {
                ranks.add(each);
            } else {
                narrowing.add(each.rule());
            }
        }
        Optional<Conclusion> clash = take(required, hers);
        return clash.isPresent() ? clash : take(chosen, hers);
    }

    private Optional<Conclusion> take(List<Standing> picks, boolean hers) {
        if (picks.isEmpty()) {
            return Optional.empty();
        }
        Set<String> possible = new LinkedHashSet<>();
        for (Standing each : picks) {
            String value = Standing.value(each.effect());
            Standing against = forbidden.get(value);
            if (against != null) {
                overruled.add(new Overruled(each.rule(), against.rule()));
                boolean wanted = hers && against.rank() < Standing.HERS && !notHers.contains(value);
                if (wanted && taken == null && barred == null) {
                    bar(value, against);
                }
            } else {
                possible.add(value);
            }
        }
        if (hers && taken == null && barred == null && possible.size() > 1) {
            picks.forEach(each -> decisive(each));
            return Optional.of(new Conclusion.Clash(List.copyOf(possible)));
        }
        for (Standing each : picks) {
            String value = Standing.value(each.effect());
            if (!possible.contains(value)) {
                continue;
            }
            if (taken == null && barred == null) {
                taken = value;
                takenBy = each;
                decisive(each);
            } else if (value.equals(taken)) {
                narrowing.add(each.rule());
            } else if (takenBy != null) {
                overruled(each, takenBy);
            } else if (barred instanceof Conclusion.Barred wished) {
                Standing against = forbidden.get(wished.value());
                overruled(each, against);
            }
        }
        return Optional.empty();
    }

    /** What she asks for now counts above her own rules. */
    private void takeWish() {
        String value = wish.orElseThrow();
        Standing against = forbidden.get(value);
        if (against != null) {
            bar(value, against);
            return;
        }
        if (taken != null && !taken.equals(value)) {
            barred = new Conclusion.Barred(value, List.of());
            return;
        }
        taken = value;
    }

    private void bar(String value, Standing against) {
        barred = new Conclusion.Barred(value, List.of());
        decisive(against);
    }

    private void overruled(Standing rule, @Nullable Standing by) {
        // Where her own word of the moment took it, no rule overruled it.
        if (by != null) {
            overruled.add(new Overruled(rule.rule(), by.rule()));
        }
    }
}
