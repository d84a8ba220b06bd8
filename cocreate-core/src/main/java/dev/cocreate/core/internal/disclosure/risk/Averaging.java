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

/**
 * A model's estimate without some of its inputs: over every combination of their values in a population, each as heavy as
 * it is common. The result is as wide as those combinations make it, and no longer hers alone.
 *
 * <p>Every combination is computed; beyond 20,000 the rarest values of the longest input are merged first, so that an
 * answer takes a bounded time and no chance enters it.
 */
record Averaging(RiskModel model, String endpoint) {

    private static final int MOST = 20_000;
    private static final int DRAWS = 1_000;

    private record Weighted(double value, double weight) {}

    Estimate over(Given given, List<Input<?>> inputs) {
        Uncertain spread = spread(given, inputs);
        List<Estimate.Question> questions = new ArrayList<>();
        for (Input<?> input : inputs) {
            questions.add(new Estimate.Question(input.key(), input.why(), after(given, inputs, input)));
        }
        questions.sort(Comparator.comparingDouble(Estimate.Question::widthAfter));
        return new Estimate.Known(
                spread,
                Scope.SUBGROUP,
                List.of(),
                inputs.stream()
                        .<dev.cocreate.profile.AttributeKey<?>>map(Input::key)
                        .toList(),
                questions);
    }

    /** How wide the estimate is expected to be once one of the inputs is known. */
    private double after(Given given, List<Input<?>> inputs, Input<?> known) {
        List<Input<?>> rest =
                inputs.stream().filter(input -> !input.equals(known)).toList();
        double width = 0;
        for (Share share : shares(known)) {
            Uncertain left = spread(Models.and(given, known, share.value()), rest);
            width += share.share() * Limits.of(left).map(Limits::width).orElse(0.0);
        }
        return width;
    }

    private Uncertain spread(Given given, List<Input<?>> inputs) {
        if (inputs.isEmpty()) {
            return model.estimate(given, endpoint);
        }
        List<Weighted> all = new ArrayList<>();
        combine(given, inputs, thinned(inputs), 1, all);
        all.sort(Comparator.comparingDouble(Weighted::value));
        return new Uncertain.Empirical(draws(all));
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

    /** The rarest value gives its share to its neighbour in the list, which is to be in order. */
    private static List<Share> withoutRarest(List<Share> shares) {
        int rarest = 0;
        for (int i = 1; i < shares.size(); i++) {
            rarest = shares.get(i).share() < shares.get(rarest).share() ? i : rarest;
        }
        int neighbour = rarest == 0 ? 1 : rarest - 1;
        List<Share> fewer = new ArrayList<>(shares);
        fewer.set(
                neighbour,
                new Share(
                        shares.get(neighbour).value(),
                        shares.get(neighbour).share() + shares.get(rarest).share()));
        fewer.remove(rarest);
        return fewer;
    }

    private static List<Share> shares(Input<?> input) {
        return ((WhenMissing.Integrate) input.whenMissing()).population();
    }

    /** As many equally likely values as stand for the weighted ones: their quantiles at the middles of equal parts. */
    private static List<Double> draws(List<Weighted> sorted) {
        double total = sorted.stream().mapToDouble(Weighted::weight).sum();
        if (!(total > 0)) {
            throw new IllegalArgumentException("no combination of the population's values is in the model's domain");
        }
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
