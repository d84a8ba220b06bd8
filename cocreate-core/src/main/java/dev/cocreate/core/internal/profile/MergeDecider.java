package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.GrantRevoked;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileClosed;
import dev.cocreate.core.internal.profile.ProfileEvent.ProfileMerged;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.VisibilitySet;
import dev.cocreate.core.internal.profile.ProfileState.Found;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.Contest;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.consent.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes one profile of a person over into another. Pure.
 *
 * <p>Everything is kept and the stricter of two answers counts: what either profile declined, restricted, hid or disputed
 * stays so, and leave that only the other one gave ends, for she gave it for less than there is now.
 */
final class MergeDecider {

    private MergeDecider() {}

    static Decided merge(Case about, PartyId other, ProfileState theirs) {
        if (about.state().closed() != null || theirs.closed() != null) {
            return Refused.because(
                    "profile.closed",
                    "One of the two profiles was merged already.",
                    "Eines der beiden Profile ist schon in einem anderen aufgegangen.");
        }
        if (!about.owner().equals(theirs.joining())) {
            return Refused.because(
                    "profile.not-agreed",
                    Refused.text(
                            "The other profile has not agreed to be merged into this one.",
                            "Das andere Profil hat nicht zugestimmt, in diesem aufzugehen."),
                    Refused.text("Agree there first.", "Stimmen Sie zuerst dort zu."));
        }
        List<Change> changes = new ArrayList<>();
        for (Found found : theirs.history()) {
            changes.add(about.change(takenOver(found)));
        }
        theirs.topics()
                .forEach((key, topic) -> topic.visibility()
                        .forEach((reader, most) ->
                                stricter(about, key, reader, most).ifPresent(set -> changes.add(about.change(set)))));
        for (Contest contest : theirs.contests().values()) {
            if (contest.upheld().isEmpty()) {
                changes.add(about.change(
                        new FactContested(
                                contest.id(),
                                contest.fact(),
                                theirs.find(contest.fact()).map(Found::key).orElse(""),
                                contest.by(),
                                contest.claim()),
                        contest.by()));
            }
        }
        changes.addAll(answers(about, theirs));
        Stance strictest = about.state().stance().strictest(theirs.stance());
        if (!strictest.equals(about.state().stance())) {
            changes.add(about.change(new StanceTaken(strictest)));
        }
        changes.add(about.change(
                new ProfileMerged(
                        other,
                        keys(about.state(), theirs, Topic::declined),
                        keys(about.state(), theirs, Topic::restricted)),
                other));
        for (Given given : theirs.grants().values()) {
            if (given.revokedAt() == null) {
                changes.add(theirs(
                        other,
                        new GrantRevoked(given.id(), given.grant().to()),
                        given.grant().to()));
            }
        }
        changes.add(theirs(other, new ProfileClosed(about.owner()), about.owner()));
        return Decided.accepted(changes);
    }

    /**
     * Her answers to terms: a no in either profile stands, a yes only where both gave it or it was given here and the
     * other did not say no, and what a law demands holds on.
     */
    private static List<Change> answers(Case about, ProfileState theirs) {
        List<Change> changes = new ArrayList<>();
        for (Agreement agreement : theirs.agreements().values()) {
            Terms terms = agreement.offered();
            Agreement own = about.state().agreements().values().stream()
                    .filter(each -> each.offered().purpose().equals(terms.purpose())
                            && each.offered()
                                    .controller()
                                    .id()
                                    .equals(terms.controller().id()))
                    .findFirst()
                    .orElse(null);
            boolean lawful = agreement.inForce() != null && !terms.basis().needsAgreement();
            if (own == null && (agreement.silenced() || lawful)) {
                changes.add(about.change(
                        new TermsOffered(terms, TermsCodec.sha256(terms)),
                        terms.controller().id()));
            }
            if (agreement.silenced() && (own == null || !own.silenced())) {
                Terms offered = own == null ? terms : own.offered();
                changes.add(about.change(
                        new ConsentMoved(offered.id(), offered.version(), agreement.status()),
                        terms.controller().id()));
            }
        }
        return changes;
    }

    private static FactStated takenOver(Found found) {
        Held fact = found.fact();
        return new FactStated(
                fact.id(),
                found.key(),
                fact.value(),
                fact.from(),
                fact.validFrom(),
                Optional.ofNullable(fact.validTo()),
                Optional.of(fact.recordedAt()),
                // It came corrected; naming the corrected one again would only be read as a new correction.
                Optional.ofNullable(fact.corrects()),
                List.of(),
                List.of(),
                fact.standing());
    }

    private static Optional<VisibilitySet> stricter(Case about, String key, PartyId reader, Visibility most) {
        @Nullable Visibility own = about.state().topic(key).most(reader);
        return own != null && own.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(new VisibilitySet(key, reader, most));
    }

    private static List<String> keys(ProfileState ours, ProfileState theirs, Predicate<Topic> of) {
        return theirs.topics().entrySet().stream()
                .filter(topic -> of.test(topic.getValue()) && !of.test(ours.topic(topic.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Change theirs(PartyId other, ProfileEvent event, PartyId concerned) {
        return Change.of(ProfileFold.streamOf(other), other, event).concerning(List.of(concerned));
    }
}
