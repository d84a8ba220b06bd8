package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Presence.Invite;
import dev.cocreate.dialogue.Presence.Pause;
import dev.cocreate.dialogue.Presence.Resume;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Instant;

/** Decides who takes part, and how. Pure. */
final class PresenceDecider {

    private static final int MOST = 5_000;

    private PresenceDecider() {}

    static Answer decide(DialogueState state, PartyId by, Presence move, Instant now) {
        if (move instanceof Invite invite) {
            return invite(state, by, invite, now);
        }
        if (move instanceof Pause && state.people().paused().contains(by)) {
            return Answer.no("paused-already", "You have paused already.", "Sie haben schon pausiert.");
        }
        if (move instanceof Resume && !state.people().paused().contains(by)) {
            return Answer.no("not-paused", "You have not paused.", "Sie haben nicht pausiert.");
        }
        return Answer.yes(move);
    }

    private static Answer invite(DialogueState state, PartyId by, Invite invite, Instant now) {
        PartyId guest = invite.participant().party();
        if (state.people().has(guest) || state.isSteward(guest)) {
            return Answer.no("takes-part-already", guest + " takes part already.", guest + " nimmt schon teil.");
        }
        if (state.court().under(guest, now, Sanction.EXPEL, Sanction.SUSPEND).isPresent()) {
            return Answer.no(
                    "expelled",
                    guest + " was expelled; only an appeal can change that.",
                    guest + " wurde ausgeschlossen; daran kann nur ein Einspruch etwas ändern.");
        }
        Participant before = state.people().former().get(guest);
        if (before != null && !by.equals(guest)) {
            return Answer.no(
                    "left",
                    guest + " has left; who left comes back of her own accord.",
                    guest + " ist gegangen; wer gegangen ist, kommt von sich aus zurück.");
        }
        if (before != null && before.role() != invite.participant().role()) {
            return Answer.no(
                    "other-role",
                    "You come back as what you were: the rules you were bound by bind you still.",
                    "Sie kommen als die zurück, die Sie waren: Die Regeln, die Sie banden, binden Sie weiter.");
        }
        return state.people().present().size() >= MOST
                ? Answer.no(
                        "full",
                        "This dialogue has as many participants as it can have.",
                        "Dieses Gespräch hat so viele Teilnehmende, wie es haben kann.")
                : Answer.yes(invite);
    }
}
