package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Assessment.Flip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would change who comes first at the mean worths and mean weights: for each criterion the nearest weight above and
 * below at which another option draws level, the other weights keeping their proportions. Each score is a straight line in
 * that weight, so the points are where lines cross.
 */
final class Flips {

    private static final double NOTHING = 1e-9;

    private final Model model;
    private final boolean[] excluded;
    private final double[] weights;
    private final double[][] worths;

    private Flips(Model model, Tally tally, boolean[] excluded) {
        this.model = model;
        this.excluded = excluded;
        this.weights = new double[tally.criteria];
        this.worths = new double[tally.options][tally.criteria];
        for (int j = 0; j < tally.criteria; j++) {
            weights[j] = tally.meanWeights[j] / tally.draws;
            for (int i = 0; i < tally.options; i++) {
                worths[i][j] = tally.meanWorth[i * tally.criteria + j] / tally.draws;
            }
        }
    }

    static List<Flip> of(Model model, Tally tally, boolean[] excluded) {
        return new Flips(model, tally, excluded).all();
    }

    private List<Flip> all() {
        List<Flip> flips = new ArrayList<>();
        int leader = leader();
        for (int j = 0; j < weights.length && leader >= 0; j++) {
            crossing(j, leader, false).ifPresent(flips::add);
            crossing(j, leader, true).ifPresent(flips::add);
        }
        return flips;
    }

    private int leader() {
        int leader = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < worths.length; i++) {
            double score = 0;
            for (int j = 0; j < weights.length; j++) {
                score += weights[j] * worths[i][j];
            }
            if (!excluded[i] && score > best) {
                best = score;
                leader = i;
            }
        }
        return leader;
    }

    private Optional<Flip> crossing(int criterion, int leader, boolean rising) {
        double now = weights[criterion];
        if (now >= 1) {
            return Optional.empty();
        }
        double nearest = Double.NaN;
        int to = -1;
        for (int i = 0; i < worths.length; i++) {
            if (i == leader || excluded[i]) {
                continue;
            }
            double ahead = rest(leader, criterion, now) - rest(i, criterion, now);
            double slope = worths[leader][criterion] - worths[i][criterion] - ahead;
            // The lead at weight t is ahead + slope * t.
            double level = -ahead / slope;
            // At all of the weight or none of it there is nothing beyond.
            boolean there = rising ? level > now && level < 1 - NOTHING : level < now && level > NOTHING;
            boolean loses = rising ? slope < 0 : slope > 0;
            if (there && loses && (to < 0 || Math.abs(level - now) < Math.abs(nearest - now))) {
                nearest = level;
                to = i;
            }
        }
        return to < 0
                ? Optional.empty()
                : Optional.of(new Flip(
                        model.criteria.get(criterion).id(),
                        nearest,
                        model.options.get(leader),
                        model.options.get(to),
                        rising));
    }

    /** An option's score from the other criteria, as if they had all the weight. */
    private double rest(int option, int criterion, double now) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += j == criterion ? 0 : weights[j] * worths[option][j];
        }
        return sum / (1 - now);
    }
}
