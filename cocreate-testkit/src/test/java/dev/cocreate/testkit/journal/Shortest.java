package dev.cocreate.testkit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes what goes wrong short enough to read: leaves out ever smaller pieces for as long as it still goes wrong (delta
 * debugging, Zeller and Hildebrandt 2002), then makes each part that remains as simple as it may be. Ends where leaving
 * out any one part, or simplifying it, makes it go right.
 */
final class Shortest {

    private Shortest() {}

    static <T> List<T> of(List<T> wrong, UnaryOperator<T> simpler, Predicate<List<T>> goesWrong) {
        List<T> left = new ArrayList<>(wrong);
        boolean better = true;
        while (better) {
            boolean shorter = shorten(left, goesWrong);
            better = simplify(left, simpler, goesWrong) || shorter;
        }
        return List.copyOf(left);
    }

    private static <T> boolean shorten(List<T> left, Predicate<List<T>> goesWrong) {
        boolean better = false;
        for (int piece = Math.max(1, left.size() / 2); piece >= 1; piece /= 2) {
            for (int at = 0; at < left.size(); ) {
                List<T> without = new ArrayList<>(left);
                without.subList(at, Math.min(at + piece, left.size())).clear();
                if (goesWrong.test(without)) {
                    left.clear();
                    left.addAll(without);
                    better = true;
                } else {
                    at += piece;
                }
            }
        }
        return better;
    }

    private static <T> boolean simplify(List<T> left, UnaryOperator<T> simpler, Predicate<List<T>> goesWrong) {
        boolean better = false;
        for (int at = 0; at < left.size(); at++) {
            T before = left.get(at);
            left.set(at, simpler.apply(before));
            if (!before.equals(left.get(at)) && goesWrong.test(List.copyOf(left))) {
                better = true;
            } else {
                left.set(at, before);
            }
        }
        return better;
    }
}
