package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.ProfileExported;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.transparency.Telling.Told;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Right;
import dev.cocreate.transparency.Link;
import java.util.List;
import java.util.Locale;

/** Tells what she asked by right and what came of it. Pure. */
final class RightsTelling {

    private final Wording wording;

    RightsTelling(Wording wording) {
        this.wording = wording;
    }

    Told tell(RightsEvent event, PartyId by, PartyId owner) {
        if (event instanceof RightAsked asked) {
            return new Told(
                    Refused.text(
                            "{} asked {}: {} ({}) It must be answered by {}.",
                            "{} hat von {} verlangt: {} ({}) Die Antwort ist bis {} fällig.",
                            Wording.party(by),
                            Wording.party(asked.to()),
                            name(asked.right()),
                            Wording.sentence(asked.words()),
                            Refused.text(
                                    AccessTelling.moment(asked.due(), Locale.ENGLISH),
                                    AccessTelling.moment(asked.due(), Locale.GERMAN))),
                    List.of(),
                    List.of(new Link.Request(asked.id())));
        }
        if (event instanceof RightAnswered answered) {
            return answered(answered, by);
        }
        if (event instanceof ProfileExported) {
            return Told.of(Refused.text(
                    "{} took along everything held about {}.",
                    "{} hat alles, was über {} gespeichert ist, mitgenommen.",
                    Wording.party(by),
                    Wording.party(owner)));
        }
        if (event instanceof KeysErased erased) {
            return new Told(
                    Refused.text(
                            "{} erased what was known of: {}.{}",
                            "{} hat gelöscht, was bekannt war über: {}.{}",
                            Wording.party(by),
                            wording.labels(erased.keys()),
                            ConsentTelling.effects(erased.effects())),
                    List.copyOf(erased.effects().kept().values()),
                    erased.effects().decisions().stream()
                            .<Link>map(Link.Decision::new)
                            .toList());
        }
        return Told.of(Refused.text(
                "Outside, {} goes by a name that says nothing.",
                "Nach außen trägt {} einen Namen, der nichts verrät.",
                Wording.party(owner)));
    }

    private static Told answered(RightAnswered event, PartyId by) {
        Answer answer = event.answer();
        List<Link> links = List.of(new Link.Request(event.id()));
        Text who = Wording.party(by);
        Text right = name(event.right());
        if (answer instanceof Answer.Done done) {
            return new Told(
                    Refused.text(
                            "{} did what was asked ({}): {}",
                            "{} hat getan, was verlangt war ({}): {}",
                            who,
                            right,
                            Wording.sentence(done.what())),
                    List.of(),
                    links);
        }
        if (answer instanceof Answer.Partly partly) {
            return new Told(
                    Refused.text(
                            "{} did part of what was asked ({}): {}",
                            "{} hat einen Teil dessen getan, was verlangt war ({}): {}",
                            who,
                            right,
                            Wording.sentence(partly.what())),
                    List.copyOf(partly.rest().values()),
                    links);
        }
        if (answer instanceof Answer.Refused refused) {
            return new Told(
                    Refused.text(
                            "{} refused what was asked ({}): {} Appeal: {}",
                            "{} hat abgelehnt, was verlangt war ({}): {} Beschwerde: {}",
                            who,
                            right,
                            Wording.sentence(refused.ground().text()),
                            Wording.sentence(refused.appeal())),
                    List.<Reason>of(refused.ground()),
                    links);
        }
        Answer.Pending pending = (Answer.Pending) answer;
        return new Told(
                Refused.text(
                        "{} needs until {} for what was asked ({}): {}",
                        "{} braucht bis {} für das, was verlangt war ({}): {}",
                        who,
                        Refused.text(
                                AccessTelling.moment(pending.due(), Locale.ENGLISH),
                                AccessTelling.moment(pending.due(), Locale.GERMAN)),
                        right,
                        Wording.sentence(pending.next())),
                List.of(),
                links);
    }

    static Text name(Right right) {
        return switch (right) {
            case INFORMED -> Refused.text("to be informed", "Auskunft über die Verarbeitung");
            case ACCESS -> Refused.text("to see what is held", "Einsicht in das Gespeicherte");
            case RECTIFY -> Refused.text("to have it put right", "Berichtigung");
            case ERASE -> Refused.text("to have it erased", "Löschung");
            case RESTRICT -> Refused.text("to have its use restricted", "Einschränkung der Nutzung");
            case PORTABILITY -> Refused.text("to take it along", "Mitnahme der Daten");
            case OBJECT -> Refused.text("to have the use stopped", "Widerspruch gegen die Nutzung");
            case HUMAN_REVIEW -> Refused.text("review by a person", "Prüfung durch einen Menschen");
            case EXPLAIN -> Refused.text("an explanation", "eine Erklärung");
            case WITHDRAW -> Refused.text("to take consent back", "Rücknahme der Einwilligung");
        };
    }
}
