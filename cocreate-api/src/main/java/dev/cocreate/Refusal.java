package dev.cocreate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A "no" with its reasons, with what remains possible, and where to appeal.
 *
 * <p>Immutable.
 *
 * @param reasons at least one
 * @param remaining what she may do instead, in the order worth trying; may be empty
 * @param appeal to whom she may turn, and how; absent where the refusal is no judgement (a stale version, say)
 */
public record Refusal(List<Reason> reasons, List<Text> remaining, Optional<Text> appeal) {

    /**
     * Checks and copies.
     *
     * @param reasons at least one
     * @param remaining as above
     * @param appeal as above
     * @throws IllegalArgumentException if no reason is given
     */
    public Refusal {
        reasons = List.copyOf(reasons);
        remaining = List.copyOf(remaining);
        Objects.requireNonNull(appeal, "appeal");
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a refusal gives at least one reason");
        }
    }

    /**
     * A refusal for one or more reasons.
     *
     * @param first the first reason
     * @param others further ones
     * @return the refusal, without alternatives or appeal
     */
    public static Refusal of(Reason first, Reason... others) {
        List<Reason> all = new ArrayList<>(List.of(others));
        all.add(0, first);
        return new Refusal(all, List.of(), Optional.empty());
    }

    /**
     * The same refusal, naming what she may do instead.
     *
     * @param options in the order worth trying
     * @return the refusal
     */
    public Refusal withRemaining(List<Text> options) {
        return new Refusal(reasons, options, appeal);
    }

    /**
     * The same refusal, naming where to appeal.
     *
     * @param where to whom, and how
     * @return the refusal
     */
    public Refusal withAppeal(Text where) {
        return new Refusal(reasons, remaining, Optional.of(where));
    }

    /**
     * The reasons as one paragraph for a reader.
     *
     * @param audience the reader
     * @return every reason's words, in order
     */
    public String told(Audience audience) {
        return reasons.stream()
                .map(reason -> reason.text().in(audience).words())
                .collect(Collectors.joining(" "));
    }

    /** The codes and the words in each reason's first language: for a developer's eye. */
    @Override
    public String toString() {
        return reasons.stream()
                .map(reason -> reason.code() + ": " + reason.text())
                .collect(Collectors.joining("; "));
    }
}
