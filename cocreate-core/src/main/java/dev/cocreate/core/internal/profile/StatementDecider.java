package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileAct.Attest;
import dev.cocreate.core.internal.profile.ProfileAct.Correct;
import dev.cocreate.core.internal.profile.ProfileAct.Declare;
import dev.cocreate.core.internal.profile.ProfileAct.Infer;
import dev.cocreate.core.internal.profile.ProfileAct.Observe;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import dev.cocreate.profile.Fact.Standing;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Provenance.Attested;
import dev.cocreate.profile.Provenance.Declared;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Provenance.Observed;
import dev.cocreate.profile.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a fact may be stated, from whichever source. Pure. */
final class StatementDecider {

    private StatementDecider() {}

    static Decided declare(Case about, Declare act) {
        return stated(about, act.attribute(), act.value(), new Declared(act.by()), act.during());
    }

    static Decided observe(Case about, Observe act) {
        return silenced(about, act.attribute())
                .orElseGet(() -> stated(
                        about, act.attribute(), act.value(), new Observed(act.by(), act.evidence()), act.during()));
    }

    static Decided infer(Case about, Infer act) {
        if (!about.state().stance().profilingAllowed()) {
            return Refused.because(
                    "profile.profiling-off",
                    "She allows nothing to be inferred about her.",
                    "Sie erlaubt nicht, dass etwas über sie geschlossen wird.");
        }
        for (String id : act.from()) {
            Optional<Found> found = about.state().find(id);
            if (found.isEmpty() || !mayUse(about, act.by(), found.get())) {
                return Refused.because(
                        "profile.not-open",
                        "An inference rests on facts that are open to who makes it; one of these is not.",
                        "Ein Schluss beruht auf Angaben, die dem offen stehen, der ihn zieht; eine davon tut es nicht.");
            }
            if (!found.get().fact().stands() || found.get().fact().contested()) {
                return Refused.because(
                        "profile.does-not-stand",
                        "An inference rests on facts that count; one of these was superseded, dropped or is contested.",
                        "Ein Schluss beruht auf Angaben, die gelten; eine davon ist überholt, zurückgenommen oder"
                                + " bestritten.");
            }
        }
        Provenance from = new Inferred(act.by(), act.method(), act.from(), act.confidence());
        return silenced(about, act.attribute())
                .orElseGet(() -> stated(about, act.attribute(), act.value(), from, Validity.fromNow()));
    }

    static Decided attest(Case about, Attest act) {
        if (about.isOwner(act.by())) {
            return Refused.because(
                    "profile.own-attestation",
                    "Nobody vouches for herself: somebody else must attest this.",
                    "Niemand bürgt für sich selbst: Das muss jemand anderes bestätigen.");
        }
        if (!about.neutrals().contains(act.by())
                && !about.state().topic(act.attribute().name()).attestors().contains(act.by())) {
            return Refused.because(
                    "profile.not-invited",
                    "Only somebody she invited, or a neutral party, attests something about her.",
                    "Nur wen sie darum bittet oder eine neutrale Stelle bestätigt etwas über sie.");
        }
        if (about.state().topic(act.attribute().name()).declined()) {
            return declined(act.attribute());
        }
        return stated(
                about, act.attribute(), act.value(), new Attested(act.by(), act.evidence(), about.now()), act.during());
    }

    static Decided correct(Case about, Correct act) {
        Optional<Found> found = about.state().find(act.fact());
        if (found.isEmpty() || !found.get().key().equals(act.attribute().name())) {
            return unknownFact();
        }
        Held fact = found.get().fact();
        if (!about.answersFor(fact, act.by())) {
            return fact.from() instanceof Declared
                    ? notHers()
                    : Refused.because(
                            "profile.not-its-source",
                            Refused.text(
                                    "A fact is corrected by whom it came from.",
                                    "Eine Angabe berichtigt, von wem sie stammt."),
                            contestInstead());
        }
        if (!fact.stands()) {
            return Refused.because(
                    "profile.does-not-stand",
                    "This fact no longer counts, so there is nothing to correct.",
                    "Diese Angabe gilt nicht mehr; es gibt nichts zu berichtigen.");
        }
        if (fact.contested()) {
            return Refused.because(
                    "profile.contested",
                    "This fact is contested; the dispute is settled first.",
                    "Diese Angabe ist bestritten; erst wird der Streit beigelegt.");
        }
        return objection(about, act.attribute(), act.value()).orElseGet(() -> {
            Provenance from = fact.from() instanceof Attested before
                    ? new Attested(before.by(), before.evidence(), about.now())
                    : fact.from();
            return Decided.accepted(about.change(new FactStated(
                    about.id(),
                    act.attribute().name(),
                    ValueCodec.kept(act.value()),
                    from,
                    fact.validFrom(),
                    Optional.ofNullable(fact.validTo()),
                    Optional.empty(),
                    Optional.of(fact.id()),
                    List.of(),
                    about.state().restingOn(List.of(fact.id())),
                    Standing.STANDS)));
        });
    }

    private static Decided stated(Case about, AttributeKey<?> key, Object value, Provenance from, Validity during) {
        return objection(about, key, value).orElseGet(() -> {
            Instant begin = during.from().orElse(about.now());
            Instant end = during.to().orElse(null);
            if (end != null && !end.isAfter(begin)) {
                return Refused.because(
                        "profile.ended-already",
                        "What is said to end must end after it begins.",
                        "Was enden soll, muss nach seinem Beginn enden.");
            }
            List<String> ended = new ArrayList<>();
            for (Held fact : about.state().topic(key.name()).facts()) {
                if (!fact.stands() || !fact.continues(from) || !fact.overlaps(begin, end)) {
                    continue;
                }
                // What begins with the saying takes over from what held until now; any other overlap is a mistake.
                if (during.from().isPresent() || fact.validFrom().isAfter(begin)) {
                    return Refused.because(
                            "profile.validity-overlaps",
                            Refused.text(
                                    "For part of that time something else was already said about {}.",
                                    "Für einen Teil dieser Zeit liegt zu {} schon etwas anderes vor.",
                                    quoted(key)),
                            Refused.text("Correct what was said before.", "Berichtigen Sie die frühere Angabe."));
                }
                ended.add(fact.id());
            }
            return Decided.accepted(about.change(new FactStated(
                    about.id(),
                    key.name(),
                    ValueCodec.kept(value),
                    from,
                    begin,
                    during.to(),
                    Optional.empty(),
                    Optional.empty(),
                    ended,
                    about.state().restingOn(ended),
                    Standing.STANDS)));
        });
    }

    /** Where she has spoken, or has said that she will not, nobody else speaks for her. */
    private static Optional<Decided> silenced(Case about, AttributeKey<?> key) {
        Topic topic = about.state().topic(key.name());
        if (topic.declined()) {
            return Optional.of(declined(key));
        }
        if (topic.declaredAt(about.now()).isPresent()) {
            return Optional.of(notHers());
        }
        return Optional.empty();
    }

    private static boolean mayUse(Case about, PartyId by, Found found) {
        return about.isOwner(by)
                || about.answersFor(found.fact(), by)
                || Leave.any(about.state(), about.uses(), by, found.key(), about.now());
    }

    /** What is wrong with a value, whoever states it. */
    static Optional<Decided> objection(Case about, AttributeKey<?> key, Object value) {
        if (!about.catalogue().has(key)) {
            return Optional.of(Refused.because(
                    "profile.unknown-attribute",
                    "The attribute '" + key.name() + "' is not in the catalogue.",
                    "Das Merkmal „" + key.name() + "“ steht nicht im Verzeichnis."));
        }
        return range(key.domain(), value)
                .map(range -> Refused.because(
                        "profile.outside-domain",
                        Refused.text(
                                "{} must be " + range + ".",
                                "{} muss in diesem Bereich liegen: " + range + ".",
                                quoted(key))));
    }

    @SuppressWarnings("unchecked") // the type is checked first
    private static <T> Optional<String> range(Domain<T> domain, Object value) {
        if (!domain.type().isInstance(value)) {
            return Optional.of("a value of type " + domain.type().getSimpleName());
        }
        return domain.objection((T) value);
    }

    private static Decided declined(AttributeKey<?> key) {
        return Refused.because(
                "profile.declined",
                Refused.text(
                        "She would rather not say anything about {}.", "Zu {} möchte sie nichts sagen.", quoted(key)));
    }

    static Decided notHers() {
        return Refused.because(
                "profile.declared-by-owner",
                Refused.text(
                        "What she said herself, nobody else changes.",
                        "Was sie selbst gesagt hat, ändert niemand sonst."),
                contestInstead());
    }

    static Decided unknownFact() {
        return Refused.because(
                "profile.unknown-fact",
                "There is no such fact in this profile.",
                "Eine solche Angabe gibt es in diesem Profil nicht.");
    }

    private static Text contestInstead() {
        return Refused.text("Contest it.", "Bestreiten Sie sie.");
    }

    private static Text quoted(AttributeKey<?> key) {
        return Refused.text("“{}”", "„{}“", key.label());
    }
}
