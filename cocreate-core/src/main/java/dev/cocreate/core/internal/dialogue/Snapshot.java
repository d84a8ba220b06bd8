package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.dialogue.DialogueView;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence.Intent;
import dev.cocreate.dialogue.agreement.Agreement;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.charter.Amendment;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A dialogue as of one moment. */
record Snapshot(DialogueState state, Instant now) implements DialogueView {

    @Override
    public String id() {
        return state.id();
    }

    @Override
    public String about() {
        return state.about();
    }

    @Override
    public List<Participant> participants() {
        return List.copyOf(state.people().present().values());
    }

    @Override
    public List<Guest> guests() {
        List<Guest> guests = new ArrayList<>();
        state.guests()
                .all()
                .forEach((party, guest) -> state.people().everyone(party).ifPresent(one -> {
                    boolean judges =
                            one.role() == Role.NEUTRAL && state.guests().isAgreedOn(party, state.people(), List.of());
                    if (state.people().has(party)) {
                        guests.add(new Guest(party, guest.turn(), guest.host(), guest.agreed(), judges));
                    }
                }));
        return List.copyOf(guests);
    }

    @Override
    public long length() {
        return state.length();
    }

    @Override
    public Instant lastTurn() {
        return state.last();
    }

    @Override
    public CharterVersion rulesAt(Instant when) {
        if (when.isBefore(state.charters().versions().get(0).from())) {
            throw new IllegalArgumentException("a dialogue has rules from its opening at "
                    + state.charters().versions().get(0).from() + " on, but was asked for those at " + when);
        }
        return state.charters().at(when);
    }

    @Override
    public List<CharterVersion> charters() {
        return state.charters().versions();
    }

    @Override
    public List<Amendment> amendments() {
        return List.copyOf(state.charters().amendments().values());
    }

    @Override
    public Optional<Offer> offer() {
        return state.bargaining().liveAt(now);
    }

    /** One whose time is over counts as expired, also before that is on record. */
    @Override
    public List<Offer> offers() {
        return state.bargaining().offers().values().stream()
                .map(offer -> offer.state() == Offer.State.TABLED && !offer.isLive(now)
                        ? Bargaining.in(offer, Offer.State.EXPIRED, offer.accepted())
                        : offer)
                .toList();
    }

    @Override
    public List<Agreement> agreements() {
        return List.copyOf(state.bargaining().agreements().values());
    }

    @Override
    public List<AgendaItem> agenda() {
        return List.copyOf(state.matters().agenda().values());
    }

    @Override
    public Optional<Frame> frame() {
        return state.matters().frame();
    }

    @Override
    public List<Try> tries() {
        return List.copyOf(state.matters().tries().values());
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(state.matters().findings().values());
    }

    @Override
    public List<Unanswered> unanswered() {
        return state.matters().unanswered().values().stream()
                .map(open -> new Unanswered(
                        open.turn(), open.by(), open.question(), open.at(), StewardDecider.due(state, open)))
                .toList();
    }

    @Override
    public List<Ruling> rulings() {
        return List.copyOf(state.court().rulings().values());
    }

    @Override
    public Set<PartyId> paused() {
        return state.people().paused();
    }

    @Override
    public Intent intent(PartyId party) {
        return state.people().intent(party);
    }

    @Override
    public Map<PartyId, Rating> ratings() {
        return state.people().ratings();
    }

    @Override
    public boolean isDormant(Instant when) {
        return StewardDecider.isDormant(state, when);
    }
}
