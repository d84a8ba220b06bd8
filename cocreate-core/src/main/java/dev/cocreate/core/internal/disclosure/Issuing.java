package dev.cocreate.core.internal.disclosure;

import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.disclosure.Composer.Composed;
import dev.cocreate.core.internal.disclosure.Composer.Frame;
import dev.cocreate.core.internal.disclosure.DisclosureAct.Revise;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.Cause;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureWithheld;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides on issuing a version: reads what the models want to know of her, and composes. Immutable. */
record Issuing(ProfileReader facts, Composer composer) {

    List<Finding> check(Draft draft, Instant now) {
        return composer.check(draft, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    Decided revise(Situation situation, DisclosureState state, Revise act) {
        if (state.current().isEmpty()) {
            return Decided.refused(Refusal.of(Reasons.unknown(act.id())));
        }
        Disclosure now = state.current().get().disclosure();
        if (!act.by().equals(now.issuer()) && !act.by().equals(now.person())) {
            return Decided.refused(Refusal.of(Reasons.noPart()));
        }
        Frame frame =
                new Frame(act.id(), now.version() + 1, now.issuer(), now.person(), situation.now(), act.purpose());
        return decide(situation, frame, act.by(), act.draft(), Cause.REVISED);
    }

    Decided decide(Situation situation, Frame frame, PartyId by, Draft draft, Cause cause) {
        Optional<Refusal> incomplete = Composer.incomplete(check(draft, frame.at()));
        if (incomplete.isPresent()) {
            return Decided.refused(incomplete.get());
        }
        Set<AttributeKey<?>> wanted = composer.wanted(draft);
        Optional<ProfileReader.Read> read = wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        facts.read(situation, frame.person(), wanted, by, frame.purpose(), Optional.of(frame.id())));
        Composed composed = composer.compose(
                frame, draft, read.map(ProfileReader.Read::data).orElse(Map.of()));
        List<Change> changes = new ArrayList<>();
        read.map(ProfileReader.Read::look).ifPresent(changes::add);
        DisclosureEvent event = composed instanceof Composed.Made made
                ? DisclosureIssued.of(ContentForm.write(made.content()), cause)
                // Her facts were looked at, so that this is on record, with the reasons it came to nothing.
                : new DisclosureWithheld(
                        by,
                        frame.person(),
                        frame.purpose(),
                        restingOn(((Composed.Impossible) composed).refusal(), read));
        changes.add(Change.of(DisclosureState.FOLD.stream(frame.id()), frame.person(), event)
                .concerning(List.of(frame.issuer(), frame.person(), by)));
        return Decided.accepted(changes);
    }

    /** What stands in the way may say something of what was read, so it names the facts. */
    private static Refusal restingOn(Refusal refusal, Optional<ProfileReader.Read> read) {
        List<String> facts = read.map(ProfileReader.Read::facts).orElse(List.of());
        return new Refusal(
                refusal.reasons().stream().map(reason -> reason.using(facts)).toList(),
                refusal.remaining(),
                refusal.appeal());
    }
}
