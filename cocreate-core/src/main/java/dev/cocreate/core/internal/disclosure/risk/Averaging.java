package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.disclosure.effect.Scope;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Estimate;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.Input;
import dev.cocreate.disclosure.risk.RiskModel;
import dev.cocreate.disclosure.risk.WhenMissing;
import dev.cocreate.disclosure.risk.WhenMissing.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model's estimate without some of its inputs: over every combination of their values in a population, each as heavy as
 * it is common. The result is as wide as those combinations make it, and no longer hers alone.
 *
 * <p>Combinations the model is not made for are left out. Every other is computed; beyond 20,000 neighbouring values of
 * the longest input are merged first, the rarest before others, so that an answer takes a bounded time and no chance
 * enters it.
 */
record Averaging(RiskModel model, String endpoint) {

    private static final int MOST = 20_000;
    private static final int DRAWS = 1_000;

    private record Weighted(double value, double weight) {}

    Estimate over(Given given, List<Input<?>> inputs) {
        List<List<Share>> shares = thinned(inputs);
        List<Weighted> all = combined(given, inputs, shares);
        if (all.isEmpty()) {
            return new Estimate.OutsideDomain(model.outside(commonest(given, inputs)));
        }
        List<Estimate.Question> questions = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Input<?> input = inputs.get(i);
            questions.add(new Estimate.Question(input.key(), input.why(), after(given, inputs, shares, i)));
        }
        questions.sort(Comparator.comparingDouble(Estimate.Question::widthAfter));
        return new Estimate.Known(
                new Uncertain.Empirical(draws(all)),
                Scope.SUBGROUP,
                List.of(),
                inputs.stream()
                        .<dev.cocreate.profile.AttributeKey<?>>map(Input::key)
                        .toList(),
                questions);
    }

    private static Given commonest(Given given, List<Input<?>> inputs) {
        Given with = given;
        for (Input<?> input : inputs) {
            Share most = shares(input).stream()
                    .max(Comparator.comparingDouble(Share::share))
                    .orElseThrow();
            with = Models.and(with, input, most.value());
        }
        return with;
    }

    /** How wide the estimate is expected to be once one of the inputs is known, of those for whom there is one. */
    private double after(Given given, List<Input<?>> inputs, List<List<Share>> shares, int known) {
        List<Input<?>> rest = without(inputs, known);
        List<List<Share>> others = without(shares, known);
        double width = 0;
        double weight = 0;
        for (Share share : shares.get(known)) {
            Given told = Models.and(given, inputs.get(known), share.value());
            Optional<Uncertain> left = left(told, rest, others);
            if (left.isPresent()) {
                width +=
                        share.share() * Limits.of(left.get()).map(Limits::width).orElse(0.0);
                weight += share.share();
            }
        }
        return width / weight;
    }

    /** The estimate with one input more; none if the model is not made for anybody like that. */
    private Optional<Uncertain> left(Given told, List<Input<?>> rest, List<List<Share>> shares) {
        if (rest.isEmpty()) {
            return model.outside(told).isEmpty() ? Optional.of(model.estimate(told, endpoint)) : Optional.empty();
        }
        List<Weighted> all = combined(told, rest, shares);
        return all.isEmpty() ? Optional.empty() : Optional.of(new Uncertain.Empirical(draws(all)));
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(at);
        return rest;
    }

    private List<Weighted> combined(Given given, List<Input<?>> inputs, List<List<Share>> shares) {
        List<Weighted> all = new ArrayList<>();
        combine(given, inputs, shares, 1, all);
        all.sort(Comparator.comparingDouble(Weighted::value));
        return all;
    }

    private void combine(
            Given given, List<Input<?>> inputs, List<List<Share>> shares, double weight, List<Weighted> into) {
        if (inputs.isEmpty()) {
            if (model.outside(given).isEmpty()) {
                into.add(new Weighted(Models.point(model.estimate(given, endpoint)), weight));
            }
            return;
        }
        for (Share share : shares.get(0)) {
            combine(
                    Models.and(given, inputs.get(0), share.value()),
                    inputs.subList(1, inputs.size()),
                    shares.subList(1, shares.size()),
                    weight * share.share(),
                    into);
        }
    }

    private static List<List<Share>> thinned(List<Input<?>> inputs) {
        List<List<Share>> shares = new ArrayList<>();
        inputs.forEach(input -> shares.add(shares(input)));
        while (shares.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b) > MOST) {
            int longest = 0;
            for (int i = 1; i < shares.size(); i++) {
                longest = shares.get(i).size() > shares.get(longest).size() ? i : longest;
            }
            shares.set(longest, withoutRarest(shares.get(longest)));
        }
        return shares;
    }

    /**
     * The two neighbours that are rarest together become one, the commoner of them, and of two alike the one nearer to the
     * middle. Pairs, so that what was merged is not soon merged again: the thinned values lie where the many did.
     */
    private static List<Share> withoutRarest(List<Share> shares) {
        int left = 0;
        for (int i = 1; i < shares.size() - 1; i++) {
            left = together(shares, i) < together(shares, left) ? i : left;
        }
        Share one = shares.get(left);
        Share other = shares.get(left + 1);
        boolean first = one.share() == other.share() ? 2 * (left + 1) > shares.size() : one.share() > other.share();
        List<Share> fewer = new ArrayList<>(shares);
        // Shares add up to 1 but for rounding.
        fewer.set(left, new Share((first ? one : other).value(), Math.min(1, together(shares, left))));
        fewer.remove(left + 1);
        return fewer;
    }

    private static double together(List<Share> shares, int left) {
        return shares.get(left).share() + shares.get(left + 1).share();
    }

    private static List<Share> shares(Input<?> input) {
        return ((WhenMissing.Integrate) input.whenMissing()).population();
    }

    /** As many equally likely values as stand for the weighted ones: their quantiles at the middles of equal parts. */
    private static List<Double> draws(List<Weighted> sorted) {
        double total = sorted.stream().mapToDouble(Weighted::weight).sum();
        List<Double> draws = new ArrayList<>(DRAWS);
        int at = 0;
        double below = sorted.get(0).weight();
        for (int i = 0; i < DRAWS; i++) {
            double wanted = (i + 0.5) / DRAWS * total;
            while (below < wanted && at < sorted.size() - 1) {
                at++;
                below += sorted.get(at).weight();
            }
            draws.add(sorted.get(at).value());
        }
        return draws;
    }
}
