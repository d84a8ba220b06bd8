package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.Role;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Governance;
import dev.cocreate.dialogue.Inquiry;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Presence;
import dev.cocreate.dialogue.Speech;
import java.util.Optional;

/** Every move as a sentence about who made it, in English and German. Pure. */
public final class MoveTelling {

    private MoveTelling() {}

    /**
     * What a turn did, with the reason where nobody took it in person.
     *
     * @param byMachine whether a machine spoke for the party
     */
    public static Text tell(Move move, String by, boolean byMachine, Optional<Reason> because) {
        Text told = told(move, by, because, byMachine && because.isEmpty());
        return because.map(reason -> told.map((language, words) ->
                        words + " " + reason.text().in(Audience.of(language)).words()))
                .orElse(told);
    }

    /** What a turn did, for who is shown the reason besides. */
    static Text told(Move move, String by, Optional<Reason> because, boolean byMachine) {
        Text told = tell(move, by, because.isEmpty());
        return byMachine
                ? told.map((language, words) ->
                        words + (language.getLanguage().equals("de") ? " (durch eine Maschine)" : " (by a machine)"))
                : told;
    }

    /**
     * @param inPerson whether the words of the move are the party's own; else the reason says why, in each language
     */
    private static Text tell(Move move, String by, boolean inPerson) {
        if (move instanceof Speech speech) {
            return speech(speech, by);
        }
        if (move instanceof Inquiry inquiry) {
            return inquiry(inquiry, by);
        }
        if (move instanceof dev.cocreate.dialogue.Bargain bargain) {
            return BargainTelling.tell(bargain, by, inPerson);
        }
        if (move instanceof Governance governance) {
            return GovernanceTelling.tell(governance, by, inPerson);
        }
        return move instanceof Presence presence ? presence(presence, by) : consequence((Consequence) move);
    }

    private static Text speech(Speech move, String by) {
        if (move instanceof Speech.Say say) {
            String with =
                    say.attachments().isEmpty() ? "" : " [" + say.attachments().size() + "]";
            return switch (say.manner()) {
                case STATEMENT -> text(by + " said: " + say.words() + with, by + " sagte: " + say.words() + with);
                case QUESTION -> text(by + " asked: " + say.words() + with, by + " fragte: " + say.words() + with);
                case ADVICE -> text(by + " advised: " + say.words() + with, by + " riet: " + say.words() + with);
            };
        }
        if (move instanceof Speech.Edit edit) {
            return text(
                    by + " changed turn " + edit.turn() + " to: " + edit.words(),
                    by + " änderte Beitrag " + edit.turn() + " in: " + edit.words());
        }
        if (move instanceof Speech.Retract retract) {
            return text(
                    by + " took turn " + retract.turn() + " back." + because(retract.reason(), "Reason"),
                    by + " nahm Beitrag " + retract.turn() + " zurück." + because(retract.reason(), "Grund"));
        }
        Speech.Dispose dispose = (Speech.Dispose) move;
        String english = switch (dispose.disposition()) {
            case TAKEN_UP -> " takes up turn ";
            case DECLINED -> " declines what was asked in turn ";
            case NOTED -> " has noted turn ";
            case PASSED_ON -> " has passed on turn ";
        };
        String german = switch (dispose.disposition()) {
            case TAKEN_UP -> " greift Beitrag ";
            case DECLINED -> " lehnt ab, was gefragt war in Beitrag ";
            case NOTED -> " hat zur Kenntnis genommen: Beitrag ";
            case PASSED_ON -> " hat weitergegeben: Beitrag ";
        };
        String end = dispose.disposition() == Speech.Disposition.TAKEN_UP ? " auf." : ".";
        return text(
                by + english + dispose.turn() + "." + because(dispose.reason(), "Reason"),
                by + german + dispose.turn() + end + because(dispose.reason(), "Grund"));
    }

    private static Text inquiry(Inquiry move, String by) {
        if (move instanceof Inquiry.Raise raise) {
            return text(
                    by + " put “" + raise.title() + "” on the agenda.",
                    by + " setzte „" + raise.title() + "“ auf die Tagesordnung.");
        }
        if (move instanceof Inquiry.Subscribe subscribe) {
            return subscribe.interested()
                    ? text(
                            by + " is interested in item " + subscribe.item() + " of the agenda.",
                            by + " interessiert sich für Punkt " + subscribe.item() + " der Tagesordnung.")
                    : text(
                            by + " is no longer interested in item " + subscribe.item() + " of the agenda.",
                            by + " interessiert sich nicht mehr für Punkt " + subscribe.item() + " der Tagesordnung.");
        }
        if (move instanceof Inquiry.Define define) {
            return text(
                    by + " stated the problem: " + define.problem(),
                    by + " beschrieb das Problem so: " + define.problem());
        }
        if (move instanceof Inquiry.Sign sign) {
            return text(
                    by + " signed the problem statement in revision " + sign.revision() + ".",
                    by + " unterschrieb die Problembeschreibung in Fassung " + sign.revision() + ".");
        }
        if (move instanceof Inquiry.Attempt attempt) {
            return text(by + " tries: " + attempt.what(), by + " versucht: " + attempt.what());
        }
        if (move instanceof Inquiry.Learn learn) {
            return text(by + " recorded a finding: " + learn.finding(), by + " hielt fest: " + learn.finding());
        }
        Inquiry.Conclude conclude = (Inquiry.Conclude) move;
        String english = switch (conclude.result()) {
            case SOLVED -> "solved the problem";
            case PARTLY -> "solved the problem in part";
            case NOT_SOLVED -> "did not solve the problem";
        };
        String german = switch (conclude.result()) {
            case SOLVED -> "das Problem gelöst hat";
            case PARTLY -> "das Problem teilweise gelöst hat";
            case NOT_SOLVED -> "das Problem nicht gelöst hat";
        };
        return text(
                by + " says that attempt " + conclude.attempt() + " " + english + "."
                        + because(conclude.words(), "In her words"),
                by + " sagt, dass Versuch " + conclude.attempt() + " " + german + "."
                        + because(conclude.words(), "Im Wortlaut"));
    }

    private static Text presence(Presence move, String by) {
        if (move instanceof Presence.Invite invite) {
            String guest = invite.participant().party().value();
            return text(
                    by + " brought " + guest + " in as "
                            + english(invite.participant().role()) + ".",
                    by + " holte " + guest + " dazu, als "
                            + german(invite.participant().role()) + ".");
        }
        if (move instanceof Presence.Leave leave) {
            return text(
                    by + " left." + because(leave.reason(), "Reason"),
                    by + " ist gegangen." + because(leave.reason(), "Grund"));
        }
        if (move instanceof Presence.Pause pause) {
            return text(
                    by + " asked for quiet." + because(pause.reason(), "Reason"),
                    by + " bat um Ruhe." + because(pause.reason(), "Grund"));
        }
        if (move instanceof Presence.Resume) {
            return text(by + " resumed the dialogue.", by + " setzte das Gespräch fort.");
        }
        if (move instanceof Presence.Intend intend) {
            return intend.intent() == Presence.Intent.EXECUTE_ONLY
                    ? text(
                            by + " wants this done, without advice.",
                            by + " möchte, dass es erledigt wird, ohne Beratung.")
                    : text(by + " wants to talk things through.", by + " möchte alles durchsprechen.");
        }
        if (move instanceof Presence.Rate rate) {
            return text(
                    by + " rated the dialogue " + rate.stars() + " of 5." + because(rate.words(), "Reason"),
                    by + " bewertete das Gespräch mit " + rate.stars() + " von 5." + because(rate.words(), "Grund"));
        }
        Presence.ContinueOn elsewhere = (Presence.ContinueOn) move;
        return text(
                by + " continues on the channel “" + elsewhere.channel() + "”.",
                by + " macht auf dem Kanal „" + elsewhere.channel() + "“ weiter.");
    }

    static String english(Role role) {
        return switch (role) {
            case CONSUMER -> "the one it is for";
            case FIRM -> "a firm";
            case EXPERT -> "an expert";
            case COMMUNITY -> "a community";
            case PROVIDER -> "a provider";
            case NEUTRAL -> "a neutral party";
        };
    }

    static String german(Role role) {
        return switch (role) {
            case CONSUMER -> "die, um die es geht";
            case FIRM -> "Unternehmen";
            case EXPERT -> "fachkundige Seite";
            case COMMUNITY -> "Gemeinschaft";
            case PROVIDER -> "Anbieter";
            case NEUTRAL -> "neutrale Seite";
        };
    }

    private static Text consequence(Consequence move) {
        if (move instanceof Consequence.Agreed agreed) {
            return agreed.inForce()
                    ? text(
                            "There is an agreement on offer " + agreed.offer() + "; it is in force.",
                            "Zu Angebot " + agreed.offer() + " gibt es eine Vereinbarung; sie gilt.")
                    : text(
                            "There is an agreement on offer " + agreed.offer()
                                    + "; it is in force once its provisos are met.",
                            "Zu Angebot " + agreed.offer()
                                    + " gibt es eine Vereinbarung; sie gilt, sobald ihre Vorbehalte erfüllt sind.");
        }
        if (move instanceof Consequence.Expired expired) {
            return text("Offer " + expired.offer() + " expired.", "Angebot " + expired.offer() + " ist abgelaufen.");
        }
        if (move instanceof Consequence.Adopted adopted) {
            return text(
                    "The rules change: version " + adopted.version() + " is in force from " + adopted.from() + ".",
                    "Die Regeln ändern sich: Fassung " + adopted.version() + " gilt ab " + adopted.from() + ".");
        }
        if (move instanceof Consequence.FellDormant dormant) {
            return text(
                    "Nobody has said anything since " + dormant.since() + ".",
                    "Seit " + dormant.since() + " hat niemand etwas gesagt.");
        }
        return text("What stood here was erased.", "Was hier stand, wurde gelöscht.");
    }

    private static String because(String reason, String word) {
        return reason.isBlank() ? "" : " " + word + ": " + reason;
    }

    private static Text text(String english, String german) {
        return No.text(english, german);
    }
}
