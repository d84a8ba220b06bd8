package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Bargain;
import dev.cocreate.dialogue.Move;
import dev.cocreate.dialogue.Speech.Retract;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.charter.Duty;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a machine can check of a clause, move by move. Pure. */
final class Duties {

    private Duties() {}

    /** What is wrong with this move of this party under this duty, if anything. */
    static Optional<Text> broken(Duty duty, PartyId by, Move move, DialogueState state, Instant now) {
        if (duty instanceof Duty.QuietHours quiet) {
            return Contact.isContact(move) ? quiet(quiet, now) : Optional.empty();
        }
        if (duty instanceof Duty.ContactAtMost contact) {
            return Contact.isUnasked(move) ? tooOften(contact, by, state, now) : Optional.empty();
        }
        if (duty instanceof Duty.NoContactAfterRefusal rest) {
            return move instanceof Bargain.Table ? pressing(rest, by, state, now) : Optional.empty();
        }
        if (duty instanceof Duty.RoundsAtMost rounds) {
            boolean another =
                    move instanceof Bargain.Table table && table.counters().isPresent();
            return another && state.bargaining().rounds() >= rounds.offers()
                    ? said(
                            "This negotiation has had its " + rounds.offers() + " offers.",
                            "Diese Verhandlung hatte ihre " + rounds.offers() + " Angebote.")
                    : Optional.empty();
        }
        if (duty instanceof Duty.ReasonsOwed) {
            return withoutReason(move)
                    ? said("No reason was given.", "Es wurde kein Grund genannt.")
                    : Optional.empty();
        }
        return ofWords(duty, move);
    }

    private static Optional<Text> ofWords(Duty duty, Move move) {
        if (duty instanceof Duty.WordsExcluded words) {
            List<String> said = Utterance.of(move);
            return words.excluded().stream().anyMatch(each -> said.stream().anyMatch(one -> contains(one, each)))
                    ? said("It uses an excluded expression.", "Darin steht ein ausgeschlossener Ausdruck.")
                    : Optional.empty();
        }
        if (!(move instanceof Say say)) {
            return Optional.empty();
        }
        if (duty instanceof Duty.Topics topics) {
            return say.topic()
                            .filter(topic -> !topics.allowed().contains(topic))
                            .isPresent()
                    ? said(
                            "The topics here are: " + list(topics.allowed()) + ".",
                            "Die Themen hier sind: " + list(topics.allowed()) + ".")
                    : Optional.empty();
        }
        if (duty instanceof Duty.TopicsExcluded topics) {
            return say.topic().filter(topics.excluded()::contains).isPresent()
                    ? said("This topic is excluded.", "Dieses Thema ist ausgeschlossen.")
                    : Optional.empty();
        }
        if (duty instanceof Duty.Languages languages) {
            return say.language()
                            .filter(language -> !speaks(languages.spoken(), language))
                            .isPresent()
                    ? said("This language is not among those agreed on.", "Diese Sprache ist nicht vereinbart.")
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Text> quiet(Duty.QuietHours quiet, Instant now) {
        LocalTime time = now.atZone(quiet.zone()).toLocalTime();
        boolean overnight = quiet.until().isBefore(quiet.from());
        boolean after = !time.isBefore(quiet.from());
        boolean before = time.isBefore(quiet.until());
        if (overnight ? after || before : after && before) {
            return said(
                    "It is quiet from " + quiet.from() + " to " + quiet.until() + " (" + quiet.zone() + ").",
                    "Von " + quiet.from() + " bis " + quiet.until() + " Uhr ist Ruhe (" + quiet.zone() + ").");
        }
        return Optional.empty();
    }

    private static Optional<Text> tooOften(Duty.ContactAtMost contact, PartyId by, DialogueState state, Instant now) {
        Instant since = now.minus(contact.per());
        long spoken = 0;
        for (Map.Entry<PartyId, List<Instant>> each : state.people().unheard().entrySet()) {
            if (state.isOneWith(by, each.getKey())) {
                spoken +=
                        each.getValue().stream().filter(at -> at.isAfter(since)).count();
            }
        }
        return spoken >= contact.turns()
                ? said(
                        "Nobody has answered the last " + spoken + " turns yet.",
                        "Auf die letzten " + spoken + " Beiträge hat noch niemand geantwortet.")
                : Optional.empty();
    }

    private static Optional<Text> pressing(
            Duty.NoContactAfterRefusal rest, PartyId by, DialogueState state, Instant now) {
        boolean pressing = state.bargaining().turnedDown().entrySet().stream()
                .anyMatch(each -> state.isOneWith(by, each.getKey())
                        && now.isBefore(each.getValue().plus(rest.time())));
        return pressing
                ? said(
                        "The last offer was declined, and nobody has asked for another one.",
                        "Das letzte Angebot wurde abgelehnt, und niemand hat um ein neues gebeten.")
                : Optional.empty();
    }

    private static boolean withoutReason(Move move) {
        return (move instanceof Bargain.Decline decline && decline.reason().isBlank())
                || (move instanceof Bargain.Withdraw withdraw
                        && withdraw.reason().isBlank())
                || (move instanceof Bargain.End end && end.reason().isBlank())
                || (move instanceof Retract retract && retract.reason().isBlank());
    }

    private static boolean contains(String words, String expression) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(expression) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }

    private static boolean speaks(Set<Locale> spoken, Locale language) {
        return spoken.stream().anyMatch(each -> each.getLanguage().equals(language.getLanguage()));
    }

    private static String list(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Optional<Text> said(String english, String german) {
        return Optional.of(No.text(english, german));
    }
}
