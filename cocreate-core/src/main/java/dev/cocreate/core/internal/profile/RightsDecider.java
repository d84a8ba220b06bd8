package dev.cocreate.core.internal.profile;

import dev.cocreate.Reason;
import dev.cocreate.core.internal.profile.ProfileAct.AnswerRight;
import dev.cocreate.core.internal.profile.ProfileAct.AskRight;
import dev.cocreate.core.internal.profile.RightsEvent.KeysErased;
import dev.cocreate.core.internal.profile.RightsEvent.RightAnswered;
import dev.cocreate.core.internal.profile.RightsEvent.RightAsked;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.rights.Answer;
import dev.cocreate.profile.rights.Request;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a right may be exercised or answered so, and what then happens. Pure. */
final class RightsDecider {

    /** GDPR article 12(3): one month, which two more may follow where a request is complex, said within the first. */
    private static final int MONTHS = 1;

    private static final int MONTHS_AT_MOST = 3;

    /** Why content goes: GDPR article 17. */
    static final Reason ASKED_FOR = Reason.of(
            "rights.erasure",
            Refused.text("It is about her, and she asked for it.", "Es handelt von ihr, und sie hat es verlangt."));

    private RightsDecider() {}

    static Decided ask(Case about, AskRight act) {
        if (about.isOwner(act.to())) {
            return Refused.because(
                    "rights.of-herself",
                    "A right is asked of somebody else.",
                    "Ein Recht macht man gegenüber jemand anderem geltend.");
        }
        return Decided.accepted(about.change(
                new RightAsked(
                        about.id(),
                        act.right(),
                        act.to(),
                        List.copyOf(new TreeSet<>(act.about())),
                        act.words(),
                        after(about.now(), MONTHS)),
                act.to()));
    }

    static Decided answer(Case about, AnswerRight act) {
        Request request = about.state().requests().get(act.request());
        if (request == null || !request.to().equals(act.by())) {
            return Refused.because(
                    "rights.no-such-request",
                    "You were not asked this.",
                    "Eine solche Anfrage ist nicht an Sie gerichtet.");
        }
        if (!request.open()) {
            return Refused.because(
                    "rights.answered",
                    "This request was answered, and an answer is final.",
                    "Diese Anfrage ist beantwortet, und eine Antwort ist endgültig.");
        }
        if (act.answer() instanceof Answer.Pending pending) {
            boolean first = request.due().equals(after(request.at(), MONTHS));
            boolean within =
                    pending.due().isAfter(request.due()) && !pending.due().isAfter(after(request.at(), MONTHS_AT_MOST));
            if (!first || !within || request.overdue(about.now())) {
                return Refused.because(
                        "rights.too-late",
                        "A request is put off once, before it is due, and to at most three months after it was made.",
                        "Eine Anfrage lässt sich einmal aufschieben, bevor sie fällig ist, und höchstens bis drei"
                                + " Monate nach ihrem Eingang.");
            }
        }
        return Decided.accepted(about.change(new RightAnswered(request.id(), request.right(), act.answer()), act.by()));
    }

    static Decided erase(Case about, Set<String> keys, Effects effects, int events) {
        if (keys.isEmpty() || (effects.facts().isEmpty() && effects.kept().isEmpty())) {
            return Refused.because(
                    "rights.nothing-to-erase", "Nothing is known there.", "Dazu ist nichts gespeichert.");
        }
        // Who read it is told, so that copies elsewhere can go too.
        return Decided.accepted(about.change(
                new KeysErased(List.copyOf(keys), effects, events),
                effects.told().keySet().toArray(dev.cocreate.PartyId[]::new)));
    }

    /** The attributes meant: those named, or all under which anything is held. */
    static Set<String> keys(Case about, Set<String> named) {
        Set<String> keys = new TreeSet<>(named);
        if (named.isEmpty()) {
            about.state().topics().forEach((key, topic) -> {
                if (!topic.facts().isEmpty()) {
                    keys.add(key);
                }
            });
        }
        return keys;
    }

    private static Instant after(Instant at, int months) {
        return at.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
