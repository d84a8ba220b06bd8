package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionApplied;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionDismissed;
import dev.cocreate.core.internal.dialogue.InstructionEvent.InstructionGiven;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.StandingInstruction;
import dev.cocreate.dialogue.agreement.StandingInstruction.Otherwise;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A party's standing instructions. Immutable.
 *
 * @param all by id, in the order given
 * @param used how many offers were accepted by those that say how many they accept in all
 */
record Instructions(Map<String, StandingInstruction> all, Map<String, Integer> used) {

    static final Fold<Instructions> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "instructions";
        }

        @Override
        public Instructions empty(StreamId stream) {
            return new Instructions(Map.of(), Map.of());
        }

        @Override
        public Instructions after(Instructions state, Recorded recorded) {
            if (recorded.event() instanceof InstructionGiven given) {
                StandingInstruction instruction = given.instruction();
                return new Instructions(
                        Copies.with(state.all(), instruction.id(), instruction),
                        Copies.without(state.used(), instruction.id()));
            }
            if (recorded.event() instanceof InstructionDismissed dismissed) {
                String id = dismissed.instruction().id();
                return new Instructions(Copies.without(state.all(), id), Copies.without(state.used(), id));
            }
            if (recorded.event() instanceof InstructionApplied applied && applied.accepted()) {
                String id = applied.instruction();
                return new Instructions(
                        state.all(), Copies.with(state.used(), id, state.used().getOrDefault(id, 0) + 1));
            }
            return state;
        }
    };

    /** What an instruction has to say to an offer; the words are for its owner alone. */
    record Word(StandingInstruction instruction, boolean accepts, Text why) {}

    /**
     * The first instruction, in the order given, that does not leave this offer to its owner.
     *
     * @param uses what instructions accepted in this dialogue so far
     */
    Optional<Word> on(Offer offer, PartyId owner, InstructionUses uses, Instant now) {
        for (StandingInstruction each : all.values()) {
            boolean ended = each.until().filter(end -> !now.isBefore(end)).isPresent();
            boolean elsewhere =
                    each.dialogue().filter(id -> !id.equals(offer.dialogue())).isPresent();
            if (!ended && !elsewhere) {
                Optional<Word> word = word(each, offer.terms(), owner);
                if (word.isPresent() && !(word.get().accepts() && isUsedUp(each, uses))) {
                    return word;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUsedUp(StandingInstruction instruction, InstructionUses uses) {
        String id = instruction.id();
        return instruction.times().isPresent()
                ? used.getOrDefault(id, 0) >= instruction.times().getAsInt()
                : uses.accepted().contains(id);
    }

    private static Optional<Word> word(StandingInstruction instruction, Terms terms, PartyId owner) {
        if (!foresees(instruction, terms, owner)) {
            return Optional.empty();
        }
        Optional<Text> outside = outside(instruction, terms);
        if (outside.isEmpty()) {
            return Optional.of(new Word(
                    instruction,
                    true,
                    No.text("It is within all your limits.", "Es liegt innerhalb aller Ihrer Grenzen.")));
        }
        return instruction.otherwise() == Otherwise.DECLINE
                ? Optional.of(new Word(instruction, false, outside.get()))
                : Optional.empty();
    }

    /** Whether the owner foresaw all these terms speak of: what she did not is not consented to. */
    private static boolean foresees(StandingInstruction instruction, Terms terms, PartyId owner) {
        Set<String> known = instruction.accepts().keySet();
        boolean items = known.containsAll(terms.items().keySet());
        boolean option = terms.selected()
                .filter(selected -> !known.contains(selected.element()))
                .isEmpty();
        boolean price = terms.price().isEmpty()
                || terms.price()
                        .filter(amount -> comparable(amount, instruction.atMost())
                                && comparable(amount, instruction.atLeast())
                                && (instruction.atMost().isPresent()
                                        || instruction.atLeast().isPresent()))
                        .isPresent();
        boolean burden =
                terms.provisos().stream().anyMatch(proviso -> proviso.by().equals(owner));
        return items && option && price && !burden;
    }

    private static boolean comparable(Money amount, Optional<Money> limit) {
        return limit.filter(each -> !each.currency().equals(amount.currency())).isEmpty();
    }

    /** What lies outside the owner's limits, if anything does. */
    private static Optional<Text> outside(StandingInstruction instruction, Terms terms) {
        Optional<Money> price = terms.price();
        if (price.isPresent()) {
            Optional<Money> most =
                    instruction.atMost().filter(limit -> price.get().compareTo(limit) > 0);
            if (most.isPresent()) {
                return said(
                        price.get() + " is more than your limit of " + most.get() + ".",
                        price.get() + " ist mehr als Ihre Grenze von " + most.get() + ".");
            }
            Optional<Money> least =
                    instruction.atLeast().filter(limit -> price.get().compareTo(limit) < 0);
            if (least.isPresent()) {
                return said(
                        price.get() + " is less than your limit of " + least.get() + ".",
                        price.get() + " ist weniger als Ihre Grenze von " + least.get() + ".");
            }
        }
        Optional<String> option = terms.selected()
                .filter(selected -> !takes(instruction, selected.element(), selected.value()))
                .map(Terms.Selected::element);
        Optional<String> item = terms.items().entrySet().stream()
                .filter(each -> !takes(instruction, each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        return item.or(() -> option)
                .flatMap(issue -> said(
                        "'" + issue + "' is none of the values you take.",
                        "„" + issue + "“ ist keiner der Werte, die Sie nehmen."));
    }

    private static boolean takes(StandingInstruction instruction, String issue, String value) {
        Set<String> values = instruction.accepts().getOrDefault(issue, Set.of());
        return values.isEmpty() || values.contains(value);
    }

    private static Optional<Text> said(String english, String german) {
        return Optional.of(No.text(english, german));
    }
}
