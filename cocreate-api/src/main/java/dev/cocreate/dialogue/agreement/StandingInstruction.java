package dev.cocreate.dialogue.agreement;

import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Dialogues;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a party wants answered in its place, within limits it states: either side's way to come to agreements at once.
 *
 * <p>An offer within the limits is accepted; one outside them is declined or left to the party, as it says. Terms that
 * name an item the instruction does not know are always left to the party: what was not foreseen is not consented to.
 * Nor is one more agreement after the other: an instruction accepts one offer in a dialogue, unless it says how many.
 * The limits themselves are shown to nobody but their owner; every automatic answer says that it was one.
 *
 * <p>Immutable.
 *
 * @param id the owner's name for it; 1 to 64 characters
 * @param owner in whose place it answers
 * @param dialogue the dialogue it is for; everywhere if absent
 * @param accepts for each item that may occur, the values the owner takes; an empty set takes any value; at most 100
 *     items of 1 to 64 characters, each with at most 100 values of 1 to 2,000
 * @param atMost the highest price the owner pays, if the owner pays
 * @param atLeast the lowest price the owner takes, if the owner is paid
 * @param otherwise what to do with an offer outside these limits
 * @param until when it ends, this instant excluded; never if absent
 * @param times how many offers it accepts in all since it was given, 1 to 1,000,000; if absent, one in each dialogue
 */
public record StandingInstruction(
        String id,
        PartyId owner,
        Optional<String> dialogue,
        Map<String, Set<String>> accepts,
        Optional<Money> atMost,
        Optional<Money> atLeast,
        Otherwise otherwise,
        Optional<Instant> until,
        OptionalInt times) {

    /** What to do with an offer outside the limits. */
    public enum Otherwise {
        /** The owner answers in person. */
        WAIT,
        /** It is declined at once. */
        DECLINE
    }

    private static final int MOST = 100;
    private static final int MOST_TIMES = 1_000_000;

    /**
     * Checks and copies.
     *
     * @param id as above
     * @param owner as above
     * @param dialogue as above
     * @param accepts as above
     * @param atMost as above
     * @param atLeast as above
     * @param otherwise as above
     * @param until as above
     * @param times as above
     * @throws IllegalArgumentException if the id is blank or too long, something else is outside its range, nothing could
     *     ever be within the limits, or the owner is {@link Dialogues#STEWARD}
     */
    public StandingInstruction {
        Terms.within(id, 64, "the id of an instruction");
        if (Objects.requireNonNull(owner, "owner").equals(Dialogues.STEWARD)) {
            throw new IllegalArgumentException(
                    "'" + owner + "' speaks for the library itself and gives no instructions");
        }
        Objects.requireNonNull(dialogue, "dialogue");
        Objects.requireNonNull(otherwise, "otherwise");
        Objects.requireNonNull(until, "until");
        if (times.isPresent() && (times.getAsInt() < 1 || times.getAsInt() > MOST_TIMES)) {
            throw new IllegalArgumentException(
                    "an instruction accepts 1 to " + MOST_TIMES + " offers, but this one " + times.getAsInt());
        }
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        accepts.forEach((issue, values) -> copy.put(issue, few(issue, values)));
        if (copy.size() > MOST) {
            throw new IllegalArgumentException(
                    "an instruction knows at most " + MOST + " items, but this one knows " + copy.size());
        }
        accepts = Collections.unmodifiableMap(copy);
        if (atMost.isPresent() && atLeast.isPresent()) {
            if (!atMost.get().currency().equals(atLeast.get().currency())
                    || atMost.get().compareTo(atLeast.get()) < 0) {
                throw new IllegalArgumentException("a price lies between the lowest and the highest in one currency,"
                        + " but nothing lies between these two");
            }
        }
    }

    private static Set<String> few(String issue, Set<String> values) {
        Terms.within(issue, 64, "the name of an item");
        values.forEach(value -> Terms.within(value, 2_000, "a value of the item '" + issue + "'"));
        if (values.size() > MOST) {
            throw new IllegalArgumentException("an instruction takes at most " + MOST + " values of the item '" + issue
                    + "', but this one takes " + values.size());
        }
        return Set.copyOf(values);
    }

    /**
     * An instruction that knows no item yet and leaves everything else to its owner.
     *
     * @param id the owner's name for it
     * @param owner in whose place it answers
     * @return the instruction
     */
    public static StandingInstruction of(String id, PartyId owner) {
        return new StandingInstruction(
                id,
                owner,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Otherwise.WAIT,
                Optional.empty(),
                OptionalInt.empty());
    }

    /**
     * The same, for one dialogue only.
     *
     * @param id the dialogue
     * @return the narrower instruction
     */
    public StandingInstruction in(String id) {
        return new StandingInstruction(
                this.id, owner, Optional.of(id), accepts, atMost, atLeast, otherwise, until, times);
    }

    /**
     * The same, taking these values of an item.
     *
     * @param issue the item
     * @param values what the owner takes; none means any
     * @return the wider instruction
     */
    public StandingInstruction taking(String issue, String... values) {
        Map<String, Set<String>> more = new LinkedHashMap<>(accepts);
        more.put(issue, Set.of(values));
        return new StandingInstruction(id, owner, dialogue, more, atMost, atLeast, otherwise, until, times);
    }

    /**
     * The same, paying no more than this.
     *
     * @param price the highest price
     * @return the instruction
     */
    public StandingInstruction payingAtMost(Money price) {
        return new StandingInstruction(
                id, owner, dialogue, accepts, Optional.of(price), atLeast, otherwise, until, times);
    }

    /**
     * The same, taking no less than this.
     *
     * @param price the lowest price
     * @return the instruction
     */
    public StandingInstruction takingAtLeast(Money price) {
        return new StandingInstruction(
                id, owner, dialogue, accepts, atMost, Optional.of(price), otherwise, until, times);
    }

    /**
     * The same, declining at once what is outside its limits.
     *
     * @return the instruction
     */
    public StandingInstruction decliningOtherwise() {
        return new StandingInstruction(id, owner, dialogue, accepts, atMost, atLeast, Otherwise.DECLINE, until, times);
    }

    /**
     * The same, until an instant.
     *
     * @param end when it ends
     * @return the instruction
     */
    public StandingInstruction until(Instant end) {
        return new StandingInstruction(
                id, owner, dialogue, accepts, atMost, atLeast, otherwise, Optional.of(end), times);
    }

    /**
     * The same, accepting so many offers in all, in one dialogue or several; what comes then is left to its owner.
     *
     * @param most 1 to 1,000,000
     * @return the instruction
     */
    public StandingInstruction accepting(int most) {
        return new StandingInstruction(
                id, owner, dialogue, accepts, atMost, atLeast, otherwise, until, OptionalInt.of(most));
    }

    /** Names the instruction but none of its limits, which are private. */
    @Override
    public String toString() {
        return "StandingInstruction[" + id + " of " + owner + "]";
    }
}
