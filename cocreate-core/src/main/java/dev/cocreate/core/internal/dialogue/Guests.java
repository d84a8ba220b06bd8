package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Governance.Consent;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence.Invite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was brought in after the opening, by whom, and who agreed to have them judge. One side alone can bring people in,
 * but neither a judge for both nor votes for the other. Immutable.
 */
record Guests(Map<PartyId, Guest> all) {

    /**
     * @param turn the invitation
     * @param host who brought the guest in
     * @param votes whether the guest counts where a side consents: one of another side's choosing does not
     * @param agreed who agreed to the guest, the host included
     */
    record Guest(long turn, PartyId host, boolean votes, Set<PartyId> agreed) {}

    static Guests none() {
        return new Guests(Map.of());
    }

    Guests after(Occurrence turn, People people) {
        if (turn.move() instanceof Invite invite) {
            boolean votes = votes(turn.by())
                    && people.everyone(turn.by())
                            .filter(host -> Sides.alike(
                                    host.role(), invite.participant().role()))
                            .isPresent();
            return new Guests(Copies.with(
                    all,
                    invite.participant().party(),
                    new Guest(turn.number(), host(turn, invite), votes, Set.of(turn.by()))));
        }
        if (turn.move() instanceof Consent consent) {
            return invited(consent.amendment())
                    .map(party -> new Guests(Copies.changed(
                            all,
                            party,
                            guest -> new Guest(
                                    guest.turn(),
                                    guest.host(),
                                    guest.votes(),
                                    consent.agrees()
                                            ? Copies.with(guest.agreed(), turn.by())
                                            : Copies.without(guest.agreed(), turn.by())))))
                    .orElse(this);
        }
        return this;
    }

    /** Who brings in: who comes back by herself was brought by who brought her first. */
    private PartyId host(Occurrence turn, Invite invite) {
        return turn.by().equals(invite.participant().party()) ? origin(turn.by()) : turn.by();
    }

    /** Who, being there from the beginning, brought this one in, if need be through others; the party itself if nobody. */
    PartyId origin(PartyId party) {
        PartyId one = party;
        for (int i = 0; i <= all.size(); i++) {
            Guest guest = all.get(one);
            if (guest == null || guest.host().equals(one)) {
                return one;
            }
            one = guest.host();
        }
        return one;
    }

    /** Whom that turn invited. */
    Optional<PartyId> invited(long turn) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().turn() == turn)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The turn that brought a party in; 0 if it was there from the beginning. */
    long invitation(PartyId party) {
        Guest guest = all.get(party);
        return guest == null ? 0 : guest.turn();
    }

    /** Who agreed to a guest. */
    Set<PartyId> agreedTo(PartyId party) {
        Guest guest = all.get(party);
        return guest == null ? Set.of() : guest.agreed();
    }

    /** Whether every side, that of these parties too, agreed to this one: those there from the beginning are agreed on. */
    boolean isAgreedOn(PartyId judge, People people, List<PartyId> concerned) {
        Guest guest = all.get(judge);
        if (guest == null) {
            return true;
        }
        List<Participant> sides = new ArrayList<>(people.present().values());
        concerned.stream()
                .filter(party -> !people.has(party))
                .flatMap(party -> people.everyone(party).stream())
                .forEach(sides::add);
        return voting(sides).eachIn(guest.agreed());
    }

    /** The sides, without those another side brought into them. */
    Sides voting(List<Participant> participants) {
        Sides whole = Sides.of(participants);
        return new Sides(whole.all().stream()
                .map(side -> {
                    Set<PartyId> own = side.stream().filter(this::votes).collect(Collectors.toSet());
                    return own.isEmpty() ? side : own;
                })
                .toList());
    }

    private boolean votes(PartyId party) {
        Guest guest = all.get(party);
        return guest == null || guest.votes();
    }
}
