package dev.cocreate.core.internal.dialogue;

import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;

/** Which moves speak to the others, and which are open to whom when speaking is not. Pure. */
final class Contact {

    private Contact() {}

    /** Whether a move wants something of the others, and so waits while they want quiet. */
    static boolean isContact(Move move) {
        return move instanceof Speech.Say
                || move instanceof Speech.Edit
                || move instanceof Bargain.Signal
                || move instanceof Bargain.Table
                || move instanceof Inquiry
                || move instanceof Governance.Amend
                || move instanceof Presence.Invite
                || (move instanceof Presence.Rate && Utterance.isSpoken(move));
    }

    /** Whether a move brings words to the others unasked, and so counts where contact is limited. */
    static boolean isUnasked(Move move) {
        return isContact(move) && Utterance.isSpoken(move);
    }

    /** Whether a muted party may do it: she says nothing, but answers for her offers and rights. */
    static boolean mayMuted(Move move) {
        return !isContact(move) && !isSpokenPause(move);
    }

    /** Whether a suspended party may do it: leave, take back what could bind it meanwhile, and be heard in an appeal. */
    static boolean maySuspended(Move move) {
        return move instanceof Governance.Appeal
                || move instanceof Governance.Argue
                || move instanceof Governance.Remedy
                || move instanceof Bargain.Withdraw
                || move instanceof Presence.Leave
                || (move instanceof Presence.Pause && !isSpokenPause(move))
                || move instanceof Presence.Resume;
    }

    /** Pausing can be done over and over: with words it would be one more way to speak. */
    private static boolean isSpokenPause(Move move) {
        return move instanceof Presence.Pause && Utterance.isSpoken(move);
    }
}
