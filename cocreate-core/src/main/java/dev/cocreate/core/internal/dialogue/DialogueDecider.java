package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Role;
import dev.cocreate.core.internal.dialogue.DialogueEvent.DialogueOpened;
import dev.cocreate.core.internal.dialogue.DialogueEvent.TurnTaken;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.charter.Charter;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what happens in a dialogue. Pure: whether a party may act at all was the gate's to say; here it is whether
 * the move makes sense as matters stand, and what follows from it.
 */
final class DialogueDecider {

    private DialogueDecider() {}

    static Decided open(DialogueState state, Opening opening) {
        if (state.opened()) {
            return No.to(
                    "exists", "There is a dialogue of that name already.", "Ein Gespräch dieses Namens gibt es schon.");
        }
        Charter charter = opening.charter().orElseGet(Charter::plain);
        List<Reason> contradictions = Contradictions.in(charter);
        if (!contradictions.isEmpty()) {
            return Decided.refused(new dev.cocreate.Refusal(contradictions, List.of(), Optional.empty()));
        }
        Set<PartyId> all = new LinkedHashSet<>();
        opening.participants().forEach(each -> all.add(each.party()));
        DialogueOpened opened = new DialogueOpened(opening.about(), opening.by(), opening.participants(), charter);
        return Decided.accepted(Change.of(DialogueState.FOLD.stream(state.id()), opening.by(), opened)
                .concerning(all));
    }

    static Decided take(DialogueState state, PartyId by, Move move, Optional<Reason> because, Instant now) {
        Answer answer = answer(state, by, move, now);
        if (answer.no().isPresent()) {
            return Decided.refused(answer.no().get());
        }
        List<Change> changes = new ArrayList<>();
        for (Move each : answer.moves()) {
            changes.add(change(state, by, each, because, now));
        }
        return Decided.accepted(changes);
    }

    private static Answer answer(DialogueState state, PartyId by, Move move, Instant now) {
        if (state.isSteward(by)) {
            return StewardDecider.decide(state, move, now);
        }
        if (move instanceof Speech speech) {
            return SpeechDecider.decide(state, by, speech);
        }
        if (move instanceof Inquiry inquiry) {
            return InquiryDecider.decide(state, by, inquiry);
        }
        if (move instanceof Bargain bargain) {
            return BargainDecider.decide(state, by, bargain, now);
        }
        if (move instanceof Governance governance) {
            return GovernanceDecider.decide(state, by, governance, now);
        }
        if (move instanceof Presence presence) {
            return PresenceDecider.decide(state, by, presence, now);
        }
        throw new IllegalStateException("nobody takes what only follows: " + ((Consequence) move).getClass());
    }

    private static Change change(DialogueState state, PartyId by, Move move, Optional<Reason> because, Instant now) {
        Optional<Participant> member = state.people().everyone(by);
        TurnTaken turn = new TurnTaken(
                move,
                member.map(Participant::role).orElse(Role.NEUTRAL),
                member.map(Participant::automated).orElse(true) || because.isPresent(),
                state.charters().at(now).number(),
                because);
        Set<PartyId> concerned = new LinkedHashSet<>(state.people().present().keySet());
        if (move instanceof Presence.Invite invite) {
            concerned.add(invite.participant().party());
        }
        ofRuling(move)
                .flatMap(number -> state.court().ruling(number))
                .ifPresent(ruling -> concerned.add(ruling.against()));
        StreamId stream = DialogueState.FOLD.stream(state.id());
        return Change.of(stream, by, turn).concerning(concerned);
    }

    /** Who was expelled still follows her appeal. */
    private static Optional<Long> ofRuling(Move move) {
        if (move instanceof Governance.Appeal appeal) {
            return Optional.of(appeal.ruling());
        }
        if (move instanceof Governance.Argue argue) {
            return Optional.of(argue.ruling());
        }
        return move instanceof Governance.Review review ? Optional.of(review.ruling()) : Optional.empty();
    }
}
