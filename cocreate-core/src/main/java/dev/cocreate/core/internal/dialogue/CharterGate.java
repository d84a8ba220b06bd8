package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Gate;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.dialogue.DialogueView.Finding;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Participant;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Presence.Intent;
import dev.cocreate.dialogue.Speech;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.charter.CharterVersion;
import dev.cocreate.dialogue.charter.Clause;
import dev.cocreate.dialogue.charter.Ruling;
import dev.cocreate.dialogue.charter.Sanction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every turn, of whichever side, against the rules of engagement in force. */
public final class CharterGate implements Gate {

    private static final Text TO_A_NEUTRAL = No.text(
            "Report the turn; a neutral party of this dialogue looks at it.",
            "Melden Sie den Vorgang; eine neutrale Seite dieses Gesprächs sieht ihn sich an.");

    @Override
    public Optional<Refusal> objection(Act act, Situation situation) {
        if (!(act instanceof DialogueAct turn)) {
            return Optional.empty();
        }
        DialogueState state = situation.state(DialogueState.FOLD, turn.dialogue());
        if (!state.opened()) {
            return Optional.of(
                    No.because("unknown", "There is no such dialogue.", "Ein solches Gespräch gibt es nicht."));
        }
        if (state.charters().isErased()) {
            return Optional.of(No.because(
                    "opening-erased",
                    "What this dialogue was opened with, its rules too, was erased. It can still be read and taken along;"
                            + " what is new needs a new dialogue.",
                    "Womit dieses Gespräch begann, auch seine Regeln, wurde gelöscht. Lesen und mitnehmen lässt es sich"
                            + " noch; Neues braucht ein neues Gespräch."));
        }
        if (state.isSteward(act.by())) {
            return Optional.empty();
        }
        return objection(turn, state, situation.now());
    }

    private static Optional<Refusal> objection(DialogueAct turn, DialogueState state, Instant now) {
        Move move = turn.move();
        PartyId by = turn.by();
        Participant member = state.people().present().get(by);
        if (member == null) {
            return outside(by, move, state);
        }
        Optional<Refusal> standing = role(member, move).or(() -> sanction(by, move, state, now));
        return standing.or(() -> quiet(by, move, state))
                .or(() -> advice(by, move, state))
                .or(() -> findings(by, move, state))
                .or(() -> clauses(member, move, state, now));
    }

    private static Optional<Refusal> outside(PartyId by, Move move, DialogueState state) {
        boolean back = move instanceof Presence.Invite invite
                && invite.participant().party().equals(by);
        boolean appeal = (back
                        || move instanceof Governance.Appeal
                        || move instanceof Governance.Argue
                        || isAboutHerJudge(by, move, state))
                && state.people().everyone(by).isPresent();
        return appeal
                ? Optional.empty()
                : Optional.of(No.because(
                        "not-taking-part",
                        "Only those who take part in this dialogue can do that.",
                        "Das können nur die, die an diesem Gespräch teilnehmen."));
    }

    private static Optional<Refusal> role(Participant member, Move move) {
        return Exceptions.of(move)
                .filter(limit -> !limit.open().contains(member.role()))
                .map(limit -> Refusal.of(Reason.of("dialogue.not-open-to-role", limit.why())));
    }

    private static Optional<Refusal> sanction(PartyId by, Move move, DialogueState state, Instant now) {
        Optional<Ruling> suspended = state.court()
                .under(by, now, Sanction.SUSPEND, Sanction.EXPEL)
                .filter(ruling -> !Contact.maySuspended(move) && !isAboutHerJudge(by, move, state));
        Optional<Ruling> muted = state.court().under(by, now, Sanction.MUTE).filter(ruling -> !Contact.mayMuted(move));
        return suspended.or(() -> muted).map(CharterGate::under);
    }

    /** Who appeals has a say in who decides on it, whatever sanction stands. */
    private static boolean isAboutHerJudge(PartyId by, Move move, DialogueState state) {
        return move instanceof Governance.Consent consent
                && state.guests().invited(consent.amendment()).isPresent()
                && state.court().hasOpenAppeal(by);
    }

    private static Refusal under(Ruling ruling) {
        String end = ruling.ends().map(Instant::toString).orElse("");
        boolean muted = ruling.sanction() == Sanction.MUTE;
        Text text = ruling.sanction() == Sanction.EXPEL
                ? No.text(
                        "You are expelled. You can still read, export and appeal.",
                        "Sie sind ausgeschlossen. Lesen, mitnehmen und Einspruch erheben können Sie weiterhin.")
                : muted
                        ? No.text("You are muted until " + end + ".", "Sie sind bis " + end + " stummgeschaltet.")
                        : No.text(
                                "You are suspended until " + end + ". You can still read, export and appeal.",
                                "Sie sind bis " + end
                                        + " auf Zeit ausgeschlossen. Lesen, mitnehmen und Einspruch erheben können Sie weiterhin.");
        return Refusal.of(Reason.of(muted ? "dialogue.muted" : "dialogue.suspended", text)
                        .from("clause:" + ruling.clause(), ruling.version()))
                .withAppeal(No.text(
                        "You can appeal against ruling " + ruling.turn() + " until " + ruling.appealUntil() + ".",
                        "Sie können gegen die Entscheidung " + ruling.turn() + " bis " + ruling.appealUntil()
                                + " Einspruch erheben."));
    }

    private static Optional<Refusal> quiet(PartyId by, Move move, DialogueState state) {
        Sides sides = state.people().sides();
        boolean wanted = Contact.isContact(move)
                && state.people().paused().stream().anyMatch(party -> !sides.together(party, by));
        return wanted
                ? Optional.of(No.because(
                        "paused",
                        "The other side has asked for quiet. It will resume the dialogue itself.",
                        "Die andere Seite hat um Ruhe gebeten. Sie setzt das Gespräch selbst fort."))
                : Optional.empty();
    }

    private static Optional<Refusal> advice(PartyId by, Move move, DialogueState state) {
        if (!(move instanceof Say say) || say.manner() != Speech.Manner.ADVICE) {
            return Optional.empty();
        }
        Sides sides = state.people().sides();
        boolean unwanted = state.people().present().keySet().stream()
                .filter(party -> !sides.together(party, by))
                .anyMatch(party -> state.people().intent(party) == Intent.EXECUTE_ONLY);
        return unwanted
                ? Optional.of(No.because(
                        "no-advice-wanted",
                        "The other side wants this done and has asked for no advice.",
                        "Die andere Seite möchte, dass es erledigt wird, und hat um keinen Rat gebeten."))
                : Optional.empty();
    }

    private static Optional<Refusal> findings(PartyId by, Move move, DialogueState state) {
        if (!(move instanceof Say say) || say.setsAside().isPresent()) {
            return Optional.empty();
        }
        List<Text> open = new ArrayList<>();
        for (Finding finding : state.matters().findings().values()) {
            if (finding.owing().contains(by) && !say.cites().contains(finding.turn())) {
                open.add(No.text(
                        "Cite finding " + finding.turn() + " or say why it does not matter here.",
                        "Nennen Sie Erkenntnis " + finding.turn() + " oder sagen Sie, warum sie hier nicht zählt."));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(No.because(
                                "finding-ignored",
                                "Something was learned here that this turn does not build on.",
                                "Hier wurde etwas gelernt, worauf dieser Beitrag nicht aufbaut.")
                        .withRemaining(open));
    }

    private static Optional<Refusal> clauses(Participant member, Move move, DialogueState state, Instant now) {
        CharterVersion rules = state.charters().at(now);
        List<Reason> reasons = new ArrayList<>();
        for (Clause clause : rules.charter().clauses()) {
            if (clause.binds().contains(member.role()) && clause.duty().isPresent()) {
                Duties.broken(clause.duty().get(), member.party(), move, state, now)
                        .ifPresent(wrong -> reasons.add(new Reason(
                                "dialogue.clause." + clause.id(),
                                "clause:" + clause.id(),
                                rules.number(),
                                List.of(),
                                joined(clause.text(), wrong))));
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(reasons, List.of(), Optional.of(TO_A_NEUTRAL)));
    }

    /** What the clause says, and what is wrong with the move. */
    private static Text joined(Text clause, Text wrong) {
        return clause.map((language, words) ->
                words + " " + wrong.in(dev.cocreate.Audience.of(language)).words());
    }
}
