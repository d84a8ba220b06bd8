package dev.cocreate.core.internal.personalization.index;

import dev.cocreate.personalization.Clause;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Condition.All;
import dev.cocreate.personalization.Condition.Any;
import dev.cocreate.personalization.Condition.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions as an OR of conjunctions of literals' ORs on one attribute. Every step keeps strong Kleene values; nothing
 * is simplified that would not, such as {@code x < 18 or x >= 18}.
 */
final class NormalForm {

    /** The most conjunctions one condition may become. */
    static final int CAP = 64;

    /** A clause or its mirror. */
    record Literal(Clause clause, boolean mirrored) {}

    /** An OR of literals on one attribute. */
    record Disjunction(List<Literal> literals) {
        String attribute() {
            return literals.get(0).clause().key().name();
        }
    }

    private NormalForm() {}

    /** The conjunctions; empty if there would be more than {@link #CAP}. None means it never holds. */
    static Optional<List<List<Disjunction>>> of(Condition condition) {
        List<List<Disjunction>> found = expand(condition, false);
        return found == null ? Optional.empty() : Optional.of(found);
    }

    @org.jspecify.annotations.Nullable
    private static List<List<Disjunction>> expand(Condition condition, boolean mirrored) {
        if (condition instanceof Not not) {
            return expand(not.part(), !mirrored);
        }
        if (condition instanceof Clause clause) {
            return List.of(List.of(new Disjunction(List.of(new Literal(clause, mirrored)))));
        }
        boolean all = condition instanceof All != mirrored;
        List<Condition> parts = condition instanceof All each ? each.parts() : ((Any) condition).parts();
        return all ? product(parts, mirrored) : sum(parts, mirrored);
    }

    @org.jspecify.annotations.Nullable
    private static List<List<Disjunction>> product(List<Condition> parts, boolean mirrored) {
        List<List<Disjunction>> product = List.of(List.of());
        for (Condition part : parts) {
            List<List<Disjunction>> factor = expand(part, mirrored);
            if (factor == null || (long) product.size() * factor.size() > CAP) {
                return null;
            }
            List<List<Disjunction>> next = new ArrayList<>(product.size() * factor.size());
            for (List<Disjunction> left : product) {
                for (List<Disjunction> right : factor) {
                    List<Disjunction> both = new ArrayList<>(left.size() + right.size());
                    both.addAll(left);
                    both.addAll(right);
                    next.add(both);
                }
            }
            product = next;
        }
        return product;
    }

    @org.jspecify.annotations.Nullable
    private static List<List<Disjunction>> sum(List<Condition> parts, boolean mirrored) {
        List<List<Disjunction>> sum = new ArrayList<>();
        for (Condition part : parts) {
            List<List<Disjunction>> terms = expand(part, mirrored);
            if (terms == null) {
                return null;
            }
            for (List<Disjunction> term : terms) {
                merge(sum, term);
            }
            if (sum.size() > CAP) {
                return null;
            }
        }
        return sum;
    }

    /** Two conjunctions of one clause each on the same attribute are one clause with more alternatives. */
    private static void merge(List<List<Disjunction>> sum, List<Disjunction> term) {
        if (term.size() == 1) {
            for (int i = 0; i < sum.size(); i++) {
                List<Disjunction> other = sum.get(i);
                if (other.size() == 1
                        && other.get(0).attribute().equals(term.get(0).attribute())) {
                    List<Literal> literals = new ArrayList<>(other.get(0).literals());
                    literals.addAll(term.get(0).literals());
                    sum.set(i, List.of(new Disjunction(literals)));
                    return;
                }
            }
        }
        sum.add(term);
    }
}
