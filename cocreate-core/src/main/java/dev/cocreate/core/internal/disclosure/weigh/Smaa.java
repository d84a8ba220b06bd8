package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.core.internal.disclosure.weigh.Crew.Work;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Assessment.Fare;
import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.SwingQuestion;
import dev.cocreate.disclosure.preference.Weighed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * SMAA-2 (Lahdelma and Salminen, Operations Research 2001;49:444-454): draws values and weights, ranks, counts.
 *
 * <p>Draws come in chunks of 4,096, each with a random source of its own, and chunks in rounds; after each round it is asked
 * whether to go on, and if not, what threads drew of the next by then is dropped. So the result depends on problem, preferences, draws and seed alone, bit for bit. The error of a share
 * p is about 1.96·√(p(1−p)/draws). A second run of as many draws, values only, gives the confidence factors.
 *
 * <p>Threads beyond the caller's live as long as the call. Safe for several threads.
 */
public final class Smaa implements Assessor {

    private static final int ROUND = 8;
    private static final int VETO_DRAWS = 16 * Chunk.SIZE;

    @Override
    public Weighed assess(Problem problem, Preferences preferences, Settings settings, Progress progress) {
        Model model = new Model(problem, preferences);
        if (model.criteria.isEmpty()) {
            return new Weighed.NothingToWeigh(model.leftOut);
        }
        List<String> criteria = model.criteria.stream().map(Criterion::id).toList();
        List<Statement> statements = about(preferences, criteria);
        Said said = new Said(criteria);
        Optional<Weights> weights = said.weights(statements);
        if (weights.isEmpty()) {
            return new Weighed.Contradiction(said.conflict(statements));
        }
        Vetoes vetoes = Vetoes.of(model, weights.get(), settings.seed(), VETO_DRAWS);
        try (Crew crew = new Crew(settings.threads(), () -> new Chunk(model, weights.get(), vetoes.excluded()))) {
            int all = 2 * settings.iterations();
            Sum ranks = new Sum(progress, settings.halfWidth(), settings.iterations(), 0, all);
            if (!ranks.over(crew, (chunk, number, size) -> chunk.ranks(settings.seed(), number, size))) {
                return new Weighed.Cancelled(ranks.done());
            }
            Optional<Weighed> out = outOfRange(model, ranks.total());
            if (out.isPresent()) {
                return out.get();
            }
            double[][] central = central(ranks.total());
            int draws = (int) ranks.total().draws;
            Sum confidence = new Sum(progress, 0, draws, draws, all);
            if (!confidence.over(
                    crew, (chunk, number, size) -> chunk.confidence(settings.seed(), number, size, central))) {
                return new Weighed.Cancelled(draws + confidence.done());
            }
            return new Weighed.Done(
                    assessment(model, weights.get(), settings, vetoes, ranks.total(), confidence.total(), central));
        }
    }

    @Override
    public Optional<SwingQuestion> next(Problem problem, Preferences preferences, Settings settings) {
        Model model = new Model(problem, preferences);
        List<String> criteria = model.criteria.stream().map(Criterion::id).toList();
        if (criteria.size() < 2) {
            return Optional.empty();
        }
        return new Said(criteria)
                .weights(about(preferences, criteria))
                .flatMap(weights -> Asking.next(
                        model,
                        criteria,
                        new Chunk(
                                model,
                                weights,
                                Vetoes.of(model, weights, settings.seed(), VETO_DRAWS)
                                        .excluded()),
                        settings.seed()));
    }

    /** What is said of criteria that are left out says nothing of the others. */
    private static List<Statement> about(Preferences preferences, List<String> criteria) {
        return preferences.statements().stream()
                .filter(statement -> criteria.containsAll(Model.about(statement)))
                .toList();
    }

    /** What chunks yield together, added up in their order; after each round of them it is asked whether to go on. */
    private static final class Sum implements Predicate<Tally> {

        private final Progress progress;
        private final double halfWidth;
        private final int draws;
        private final int before;
        private final int all;
        private @Nullable Tally total;
        private int chunks;
        private boolean cancelled;

        /**
         * @param draws how many there are to be
         * @param before how many there were in an earlier run of the same assessment
         * @param all how many there may be in all its runs
         */
        Sum(Progress progress, double halfWidth, int draws, int before, int all) {
            this.progress = progress;
            this.halfWidth = halfWidth;
            this.draws = draws;
            this.before = before;
            this.all = all;
        }

        @Override
        public boolean test(Tally next) {
            chunks++;
            if (total == null) {
                total = next;
            } else {
                total.add(next);
            }
            if (chunks % ROUND != 0 && done() < draws) {
                return true;
            }
            cancelled = !progress.goOn(before + done(), all);
            return !cancelled && (halfWidth <= 0 || widest(total()) >= halfWidth);
        }

        int done() {
            return Math.min(draws, chunks * Chunk.SIZE);
        }

        Tally total() {
            return Objects.requireNonNull(total, "total");
        }

        /** Draws with a crew; whether it came to an end. */
        boolean over(Crew crew, Work work) {
            crew.draw((draws + Chunk.SIZE - 1) / Chunk.SIZE, draws, work, this);
            return !cancelled;
        }
    }

    private static double widest(Tally tally) {
        double widest = 0;
        for (double[] ranks : tally.ranks) {
            for (double count : ranks) {
                widest = Math.max(widest, halfWidth(count, tally.draws));
            }
        }
        return widest;
    }

    // Agresti and Coull's: two successes and two failures more, so that a share of nought has an error too.
    static double halfWidth(double count, long draws) {
        double n = draws + 4.0;
        double p = (count + 2) / n;
        return 1.959963984540054 * Math.sqrt(p * (1 - p) / n);
    }

    private static Optional<Weighed> outOfRange(Model model, Tally tally) {
        for (int j = 0; j < model.criteria.size(); j++) {
            if (model.worths.get(j).refuses() && tally.outside[j] > 0) {
                return Optional.of(new Weighed.OutOfRange(
                        model.criteria.get(j).id(), tally.outside[j] / (double) (tally.draws * model.options.size())));
            }
        }
        return Optional.empty();
    }

    private static double[][] central(Tally tally) {
        double[][] central = new double[tally.options][];
        for (int i = 0; i < tally.options; i++) {
            double first = tally.ranks[i][0];
            central[i] = new double[first > 0 ? tally.criteria : 0];
            for (int j = 0; j < central[i].length; j++) {
                central[i][j] = tally.firstWeights[i][j] / first;
            }
        }
        return central;
    }

    private static Assessment assessment(
            Model model,
            Weights weights,
            Settings settings,
            Vetoes vetoes,
            Tally ranks,
            Tally confidence,
            double[][] central) {
        List<Fare> fares = new ArrayList<>();
        double draws = ranks.draws;
        for (int i = 0; i < ranks.options; i++) {
            List<Double> shares = new ArrayList<>();
            List<Double> halves = new ArrayList<>();
            for (double count : ranks.ranks[i]) {
                shares.add(count / draws);
                halves.add(halfWidth(count, ranks.draws));
            }
            boolean first = central[i].length > 0;
            fares.add(new Fare(
                    model.options.get(i),
                    shares,
                    halves,
                    first ? Optional.of(byCriterion(model, central[i])) : Optional.empty(),
                    first
                            ? OptionalDouble.of(confidence.confident[i] / (double) confidence.draws)
                            : OptionalDouble.empty(),
                    vetoes.broken()[i],
                    vetoes.excluded()[i]));
        }
        List<List<Double>> pairwise = new ArrayList<>();
        for (int i = 0; i < ranks.options; i++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < ranks.options; k++) {
                row.add(ranks.wins[i][k] / draws);
            }
            pairwise.add(row);
        }
        double[] outside = new double[ranks.criteria];
        for (int j = 0; j < outside.length; j++) {
            outside[j] = ranks.outside[j] / (draws * ranks.options);
        }
        return new Assessment(
                fares,
                pairwise,
                entropy(ranks),
                Flips.of(model, ranks, vetoes.excluded()),
                byCriterion(model, outside),
                model.leftOut,
                (int) ranks.draws,
                settings.seed(),
                weights.sampling());
    }

    private static Map<String, Double> byCriterion(Model model, double[] numbers) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int j = 0; j < numbers.length; j++) {
            named.put(model.criteria.get(j).id(), numbers[j]);
        }
        return named;
    }

    private static double entropy(Tally tally) {
        double bits = 0;
        // In the order of the rankings, so that the sum is the same to the last bit.
        for (int count : new TreeMap<>(tally.rankings).values()) {
            double p = count / (double) tally.draws;
            bits -= p * StrictMath.log(p) / StrictMath.log(2);
        }
        return Math.max(0, bits);
    }
}
