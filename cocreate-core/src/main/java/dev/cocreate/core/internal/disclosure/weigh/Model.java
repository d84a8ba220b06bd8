package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.effect.CorrelatedEffect;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Statement;
import dev.cocreate.disclosure.preference.ValueFunction;
import dev.cocreate.disclosure.preference.Veto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A problem made ready to draw from: options by number, the criteria that can be weighed, and how their values are drawn and
 * what they are worth. Immutable.
 */
final class Model {

    final List<String> options;
    final List<Criterion> criteria;
    final List<String> leftOut;
    final List<Worth> worths;
    final List<List<Veto>> vetoes;
    private final List<Column> columns;
    private final List<Map<String, Uncertain>> values;

    /** How the values of one criterion are drawn for all options. */
    private interface Column {
        void fill(Source random, double[][] out, int n);
    }

    Model(Problem problem, Preferences preferences) {
        this.options = problem.options();
        List<Criterion> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        this.columns = new ArrayList<>();
        this.values = new ArrayList<>();
        for (Criterion criterion : problem.criteria()) {
            Map<String, Uncertain> row = row(problem, criterion);
            if (row.values().stream().allMatch(Model::drawable)) {
                known.add(criterion);
                values.add(row);
                columns.add(column(problem, criterion, row));
            } else {
                unknown.add(criterion.id());
            }
        }
        this.criteria = List.copyOf(known);
        this.leftOut = List.copyOf(unknown);
        check(problem, preferences);
        List<Worth> worth = new ArrayList<>();
        List<List<Veto>> bans = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            Criterion criterion = criteria.get(j);
            ValueFunction given = preferences.values().get(criterion.id());
            worth.add(given == null ? Worth.over(criterion, values.get(j).values()) : Worth.of(given));
            bans.add(preferences.vetoes().stream()
                    .filter(veto -> veto.criterion().equals(criterion.id()))
                    .toList());
        }
        this.worths = List.copyOf(worth);
        this.vetoes = List.copyOf(bans);
    }

    private static boolean drawable(Uncertain value) {
        return !(value instanceof Uncertain.Unknown) && !(value instanceof Uncertain.NoneKnown);
    }

    private static Map<String, Uncertain> row(Problem problem, Criterion criterion) {
        Map<String, Uncertain> together = new HashMap<>();
        for (CorrelatedEffect effect : joint(problem, criterion)) {
            Correlation.marginals(effect).forEach(each -> together.put(each.option(), each.value()));
        }
        Map<String, Uncertain> row = new LinkedHashMap<>();
        for (String option : problem.options()) {
            Uncertain value = together.get(option);
            row.put(option, value == null ? own(problem, criterion.id(), option) : value);
        }
        return row;
    }

    private static List<CorrelatedEffect> joint(Problem problem, Criterion criterion) {
        return problem.correlated().stream()
                .filter(effect -> effect.criterion().equals(criterion.id()))
                .toList();
    }

    private static Uncertain own(Problem problem, String criterion, String option) {
        return problem.effects().stream()
                .filter(effect ->
                        effect.criterion().equals(criterion) && effect.option().equals(option))
                .map(Effect::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("effects must have one for each option and criterion,"
                        + " but there is none of '" + option + "' on '" + criterion + "'"));
    }

    /** Options that hang together are drawn together, each other one by itself. */
    private static Column column(Problem problem, Criterion criterion, Map<String, Uncertain> row) {
        List<Column> parts = new ArrayList<>();
        List<CorrelatedEffect> joint = joint(problem, criterion);
        joint.forEach(effect -> parts.add(joint(problem.options(), effect)));
        for (int i = 0; i < problem.options().size(); i++) {
            int at = i;
            String option = problem.options().get(at);
            if (joint.stream().noneMatch(effect -> effect.covers(criterion.id(), option))) {
                Sampler sampler = Sampler.of(Objects.requireNonNull(row.get(option)));
                parts.add((random, out, n) -> sampler.fill(random, out[at], n));
            }
        }
        return (random, out, n) -> {
            for (Column part : parts) {
                part.fill(random, out, n);
            }
        };
    }

    private static Column joint(List<String> options, CorrelatedEffect effect) {
        Correlation correlation = new Correlation(effect);
        int[] place = new int[effect.options().size() + 1];
        place[0] = options.indexOf(effect.reference());
        for (int i = 0; i < effect.options().size(); i++) {
            place[i + 1] = options.indexOf(effect.options().get(i));
        }
        return (random, out, n) -> {
            double[][] own = new double[place.length][];
            for (int i = 0; i < place.length; i++) {
                // An analysis may be of more options than the problem has.
                own[i] = place[i] < 0 ? new double[n] : out[place[i]];
            }
            correlation.fill(random, own, n);
        };
    }

    private static void check(Problem problem, Preferences preferences) {
        List<String> ids = problem.criteria().stream().map(Criterion::id).toList();
        preferences.values().keySet().forEach(criterion -> known(ids, "values", criterion));
        preferences.vetoes().forEach(veto -> known(ids, "vetoes", veto.criterion()));
        for (Statement statement : preferences.statements()) {
            about(statement).forEach(criterion -> known(ids, "statements", criterion));
        }
    }

    static List<String> about(Statement statement) {
        if (statement instanceof Statement.MattersMore more) {
            return List.of(more.more(), more.less());
        }
        if (statement instanceof Statement.Times times) {
            return List.of(times.more(), times.less());
        }
        if (statement instanceof Statement.TimesBetween between) {
            return List.of(between.more(), between.less());
        }
        if (statement instanceof Statement.ShareBetween share) {
            return List.of(share.criterion());
        }
        return List.copyOf(((Statement.Exactly) statement).weights().keySet());
    }

    private static void known(List<String> ids, String field, String criterion) {
        if (!ids.contains(criterion)) {
            throw new IllegalArgumentException(
                    field + " must be about one of the criteria " + ids + ", but named '" + criterion + "'");
        }
    }

    /** Draws the values of one criterion: {@code out[option][0..n)}. */
    void fill(int criterion, Source random, double[][] out, int n) {
        columns.get(criterion).fill(random, out, n);
    }

    boolean higherIsBetter(int criterion) {
        return criteria.get(criterion).better() == Better.HIGHER;
    }

    /** The value of each option, by option, of one criterion. */
    Uncertain value(int criterion, int option) {
        return Objects.requireNonNull(values.get(criterion).get(options.get(option)));
    }
}
