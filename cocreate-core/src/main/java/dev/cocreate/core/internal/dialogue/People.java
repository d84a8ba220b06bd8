package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.DialogueView.Rating;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence.ContinueOn;
import dev.cocreate.dialogue.Presence.Intend;
import dev.cocreate.dialogue.Presence.Intent;
import dev.cocreate.dialogue.Presence.Invite;
import dev.cocreate.dialogue.Presence.Leave;
import dev.cocreate.dialogue.Presence.Pause;
import dev.cocreate.dialogue.Presence.Rate;
import dev.cocreate.dialogue.Presence.Resume;
import dev.cocreate.dialogue.Speech.Say;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who takes part, and how. Immutable.
 *
 * @param present who takes part now, in the order they came
 * @param former who did
 * @param paused who asked for quiet
 * @param intents what each wants, if stated
 * @param ratings how each rates the dialogue
 * @param channels where each continues, if stated
 * @param unheard when each spoke since another side last did; the latest of them only
 */
record People(
        Map<PartyId, Participant> present,
        Map<PartyId, Participant> former,
        Set<PartyId> paused,
        Map<PartyId, Intent> intents,
        Map<PartyId, Rating> ratings,
        Map<PartyId, String> channels,
        Map<PartyId, List<Instant>> unheard) {

    private static final int REMEMBERED = 1_000;

    static People none() {
        return new People(Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    static People of(List<Participant> participants) {
        Map<PartyId, Participant> present = new LinkedHashMap<>();
        participants.forEach(each -> present.put(each.party(), each));
        return new People(present, Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    Sides sides() {
        return Sides.of(present.values());
    }

    /** Whether those who live the experience met those who offer it, and one of the two is no longer there. */
    boolean isSideGone() {
        Set<PartyId> now = present.keySet();
        List<Participant> ever = Stream.concat(present.values().stream(), former.values().stream())
                .toList();
        Sides whole = Sides.of(ever);
        return Sides.isOfTwo(ever)
                && whole.all().stream().anyMatch(side -> side.stream().noneMatch(now::contains));
    }

    boolean has(PartyId party) {
        return present.containsKey(party);
    }

    Optional<Participant> everyone(PartyId party) {
        return Optional.ofNullable(present.getOrDefault(party, former.get(party)));
    }

    Intent intent(PartyId party) {
        return intents.getOrDefault(party, Intent.CONVERSATION);
    }

    /** @param voting the sides, of which only a word from another one counts as an answer */
    People after(Occurrence turn, Sides voting) {
        People heard = Contact.isUnasked(turn.move()) ? spoken(turn.by(), turn.at(), voting) : this;
        return heard.changed(turn);
    }

    private People changed(Occurrence turn) {
        PartyId by = turn.by();
        if (turn.move() instanceof Say) {
            return with(present, former, Copies.without(paused, by));
        }
        if (turn.move() instanceof Invite invite) {
            Participant guest = invite.participant();
            return with(Copies.with(present, guest.party(), guest), Copies.without(former, guest.party()), paused);
        }
        if (turn.move() instanceof Leave) {
            return gone(by);
        }
        if (turn.move() instanceof Pause) {
            return with(present, former, Copies.with(paused, by));
        }
        if (turn.move() instanceof Resume) {
            return with(present, former, Copies.without(paused, by));
        }
        if (turn.move() instanceof Intend intend) {
            Map<PartyId, Intent> more = Copies.with(intents, by, intend.intent());
            return new People(present, former, paused, more, ratings, channels, unheard);
        }
        if (turn.move() instanceof Rate rate) {
            Map<PartyId, Rating> more = Copies.with(ratings, by, new Rating(rate.stars(), rate.words()));
            return new People(present, former, paused, intents, more, channels, unheard);
        }
        if (turn.move() instanceof ContinueOn elsewhere) {
            Map<PartyId, String> more = Copies.with(channels, by, elsewhere.channel());
            return new People(present, former, paused, intents, ratings, more, unheard);
        }
        return this;
    }

    /** The party is no longer part of it: it left, or was expelled. */
    People gone(PartyId party) {
        return everyone(party)
                .map(one -> with(
                        Copies.without(present, party), Copies.with(former, party, one), Copies.without(paused, party)))
                .orElse(this);
    }

    private People spoken(PartyId by, Instant at, Sides voting) {
        Map<PartyId, List<Instant>> heard = new LinkedHashMap<>();
        unheard.forEach((party, times) -> {
            if (!party.equals(by) && !voting.answers(by, party)) {
                heard.put(party, times);
            }
        });
        List<Instant> times = new ArrayList<>(unheard.getOrDefault(by, List.of()));
        times.add(at);
        heard.put(by, List.copyOf(times.subList(Math.max(0, times.size() - REMEMBERED), times.size())));
        return new People(present, former, paused, intents, ratings, channels, Map.copyOf(heard));
    }

    private People with(Map<PartyId, Participant> now, Map<PartyId, Participant> before, Set<PartyId> quiet) {
        return new People(now, before, quiet, intents, ratings, channels, unheard);
    }
}
