package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Bargain.Accept;
import dev.cocreate.dialogue.Bargain.Breach;
import dev.cocreate.dialogue.Bargain.Decline;
import dev.cocreate.dialogue.Bargain.End;
import dev.cocreate.dialogue.Bargain.Fulfil;
import dev.cocreate.dialogue.Bargain.Meet;
import dev.cocreate.dialogue.Bargain.Table;
import dev.cocreate.dialogue.Bargain.Withdraw;
import dev.cocreate.dialogue.Consequence.Agreed;
import dev.cocreate.dialogue.Consequence.Expired;
import dev.cocreate.dialogue.Presence.Leave;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Offers and agreements. Immutable.
 *
 * @param live the turn of the one binding offer on the table, expired or not
 * @param rounds how many binding offers have answered one another in a row
 * @param turnedDown whose offers were declined, and when, until another side speaks
 */
record Bargaining(
        String dialogue,
        Map<Long, Offer> offers,
        Optional<Long> live,
        Map<Long, Agreement> agreements,
        int rounds,
        Map<PartyId, Instant> turnedDown) {

    static Bargaining none(String dialogue) {
        return new Bargaining(dialogue, Map.of(), Optional.empty(), Map.of(), 0, Map.of());
    }

    /** The live offer, which at this instant may have expired without anybody having said so. */
    Optional<Offer> onTable() {
        return live.flatMap(number -> Optional.ofNullable(offers.get(number)));
    }

    Optional<Offer> liveAt(Instant now) {
        return onTable().filter(offer -> offer.isLive(now));
    }

    Optional<Agreement> agreement(long number) {
        return Optional.ofNullable(agreements.get(number));
    }

    /** @param voting the sides, of which only a word from another one lets who was declined offer again */
    Bargaining after(Occurrence turn, Sides voting) {
        if (turn.move() instanceof Say) {
            return heard(turn.by(), voting);
        }
        if (turn.move() instanceof Table table) {
            return tabled(turn, table).heard(turn.by(), voting);
        }
        if (turn.move() instanceof Accept accept) {
            return offer(accept.offer(), offer -> in(offer, offer.state(), Copies.with(offer.accepted(), turn.by())));
        }
        if (turn.move() instanceof Agreed agreed) {
            return agreed(turn, agreed);
        }
        if (turn.move() instanceof Decline decline) {
            Optional<PartyId> tabler =
                    Optional.ofNullable(offers.get(decline.offer())).map(Offer::by);
            Bargaining closed = closed(decline.offer(), Offer.State.DECLINED);
            return tabler.map(party -> closed.rejected(party, turn.at())).orElse(closed);
        }
        if (turn.move() instanceof Withdraw withdraw) {
            return closed(withdraw.offer(), Offer.State.WITHDRAWN);
        }
        if (turn.move() instanceof Expired expired) {
            return closed(expired.offer(), Offer.State.EXPIRED);
        }
        if (turn.move() instanceof Leave) {
            return gone(turn.by());
        }
        return agreement(turn);
    }

    /** An offer of or to somebody who is gone is no longer on the table. */
    Bargaining gone(PartyId party) {
        Optional<Offer> offer = onTable();
        if (offer.isPresent() && offer.get().by().equals(party)) {
            return closed(offer.get().turn(), Offer.State.WITHDRAWN);
        }
        if (offer.isPresent() && offer.get().required().contains(party)) {
            return closed(offer.get().turn(), Offer.State.DECLINED);
        }
        return this;
    }

    private Bargaining agreement(Occurrence turn) {
        if (turn.move() instanceof Meet meet) {
            return agreement(meet.agreement(), now -> {
                Set<Integer> open = Copies.without(now.open(), meet.proviso());
                boolean inForce = now.state() == Agreement.State.AGREED && open.isEmpty();
                return with(
                        now, inForce ? Agreement.State.IN_FORCE : now.state(), open, now.fulfilledBy(), now.endedBy());
            });
        }
        if (turn.move() instanceof Fulfil fulfil) {
            return agreement(fulfil.agreement(), now -> {
                Set<PartyId> by = Copies.with(now.fulfilledBy(), turn.by());
                boolean all = by.containsAll(now.parties());
                return with(now, all ? Agreement.State.FULFILLED : now.state(), now.open(), by, now.endedBy());
            });
        }
        if (turn.move() instanceof Breach breach) {
            return agreement(
                    breach.agreement(),
                    now -> with(now, Agreement.State.BREACHED, now.open(), now.fulfilledBy(), now.endedBy()));
        }
        if (turn.move() instanceof End end) {
            return agreement(end.agreement(), now -> {
                Set<PartyId> by = Copies.with(now.endedBy(), turn.by());
                boolean all = by.containsAll(now.parties());
                return with(now, all ? Agreement.State.ENDED : now.state(), now.open(), now.fulfilledBy(), by);
            });
        }
        return this;
    }

    private Bargaining tabled(Occurrence turn, Table table) {
        Offer offer = offer(dialogue, turn.number(), turn.by(), table);
        if (!table.binding()) {
            return new Bargaining(
                    dialogue, Copies.with(offers, offer.turn(), offer), live, agreements, rounds, turnedDown);
        }
        Map<Long, Offer> more = new LinkedHashMap<>(offers);
        live.ifPresent(old -> more.computeIfPresent(old, (number, each) -> in(each, Offer.State.COUNTERED, Set.of())));
        more.put(offer.turn(), offer);
        return new Bargaining(
                dialogue,
                Collections.unmodifiableMap(more),
                Optional.of(offer.turn()),
                agreements,
                table.counters().isPresent() ? rounds + 1 : 1,
                turnedDown);
    }

    /** The offer a turn tables, once the decider has filled in until when and for whom. */
    static Offer offer(String dialogue, long turn, PartyId by, Table table) {
        return new Offer(
                dialogue,
                turn,
                by,
                table.terms(),
                BargainForm.hash(table.terms()),
                table.binding(),
                table.expires().orElse(Instant.MAX),
                table.counters(),
                table.replaces(),
                table.required(),
                Set.of(),
                table.binding() ? Offer.State.TABLED : Offer.State.SOUNDING);
    }

    /** The agreement an offer becomes. */
    static Agreement agreement(Offer offer, Agreed agreed, Instant at) {
        Set<Integer> open = new LinkedHashSet<>();
        for (int i = 0; i < offer.terms().provisos().size(); i++) {
            open.add(i);
        }
        return new Agreement(
                offer.dialogue(),
                offer.turn(),
                agreed.parties(),
                offer.terms(),
                offer.termsHash(),
                at,
                agreed.inForce() ? Agreement.State.IN_FORCE : Agreement.State.AGREED,
                open,
                Set.of(),
                Set.of(),
                offer.replaces());
    }

    private Bargaining agreed(Occurrence turn, Agreed agreed) {
        Offer offer = offers.get(agreed.offer());
        if (offer == null) {
            return this;
        }
        Map<Long, Agreement> more = new LinkedHashMap<>(agreements);
        offer.replaces()
                .ifPresent(old -> more.computeIfPresent(
                        old,
                        (number, each) ->
                                with(each, Agreement.State.REPLACED, each.open(), each.fulfilledBy(), each.endedBy())));
        more.put(offer.turn(), agreement(offer, agreed, turn.at()));
        Bargaining closed = closed(offer.turn(), Offer.State.AGREED);
        return new Bargaining(
                dialogue, closed.offers(), closed.live(), Collections.unmodifiableMap(more), 0, turnedDown);
    }

    private Bargaining closed(long number, Offer.State state) {
        Map<Long, Offer> more = Copies.changed(offers, number, offer -> in(offer, state, offer.accepted()));
        return new Bargaining(dialogue, more, live.filter(each -> each != number), agreements, rounds, turnedDown);
    }

    private Bargaining rejected(PartyId tabler, Instant at) {
        return new Bargaining(dialogue, offers, live, agreements, rounds, Copies.with(turnedDown, tabler, at));
    }

    /** Who hears from another side may offer again. */
    private Bargaining heard(PartyId by, Sides voting) {
        Map<PartyId, Instant> left = turnedDown;
        for (PartyId party : turnedDown.keySet()) {
            if (voting.answers(by, party)) {
                left = Copies.without(left, party);
            }
        }
        return new Bargaining(dialogue, offers, live, agreements, rounds, left);
    }

    private Bargaining offer(long number, UnaryOperator<Offer> change) {
        return new Bargaining(dialogue, Copies.changed(offers, number, change), live, agreements, rounds, turnedDown);
    }

    private Bargaining agreement(long number, UnaryOperator<Agreement> change) {
        return new Bargaining(dialogue, offers, live, Copies.changed(agreements, number, change), rounds, turnedDown);
    }

    /** The same offer in another state. */
    static Offer in(Offer offer, Offer.State state, Set<PartyId> accepted) {
        return new Offer(
                offer.dialogue(),
                offer.turn(),
                offer.by(),
                offer.terms(),
                offer.termsHash(),
                offer.binding(),
                offer.expires(),
                offer.counters(),
                offer.replaces(),
                offer.required(),
                accepted,
                state);
    }

    private static Agreement with(
            Agreement now, Agreement.State state, Set<Integer> open, Set<PartyId> fulfilledBy, Set<PartyId> endedBy) {
        return new Agreement(
                now.dialogue(),
                now.offer(),
                now.parties(),
                now.terms(),
                now.termsHash(),
                now.reached(),
                state,
                open,
                fulfilledBy,
                endedBy,
                now.replaces());
    }
}
