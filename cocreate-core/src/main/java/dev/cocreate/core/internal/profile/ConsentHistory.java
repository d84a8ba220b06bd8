package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentAnswered;
import dev.cocreate.core.internal.profile.ConsentEvent.ConsentMoved;
import dev.cocreate.core.internal.profile.ConsentEvent.TermsOffered;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.ConsentStatus;
import dev.cocreate.profile.consent.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every step between firms' terms and one person's answers, hers and of the profiles merged into hers. Reads only. */
record ConsentHistory(Profiles profiles, PartyId owner) {

    /** The steps on some terms, the first one first. */
    List<ConsentEntry> of(String terms) {
        List<ConsentEntry> entries = new ArrayList<>(
                all(recorded -> entry(recorded).filter(entry -> entry.terms().equals(terms))));
        entries.sort((a, b) -> a.at().compareTo(b.at()));
        return List.copyOf(entries);
    }

    List<Receipt> receipts() {
        return all(recorded -> answer(recorded).map(ConsentHistory::receipt));
    }

    /** The first answer on record that is meant. */
    Optional<Recorded> answers(Predicate<ConsentAnswered> meant) {
        return all(recorded -> answer(recorded).filter(meant).map(answer -> recorded)).stream()
                .findFirst();
    }

    private <T> List<T> all(Function<Recorded, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (PartyId profile : profiles.withMerged(owner)) {
            all.addAll(profiles.all(ProfileFold.streamOf(profile), read));
        }
        return all;
    }

    private static Optional<ConsentAnswered> answer(Recorded recorded) {
        return recorded.event() instanceof ConsentAnswered answered ? Optional.of(answered) : Optional.empty();
    }

    /** The step an event is, if it is one. */
    static Optional<ConsentEntry> entry(Recorded recorded) {
        PartyId by = recorded.header().by();
        if (recorded.event() instanceof TermsOffered offered) {
            return Optional.of(new ConsentEntry(
                    offered.terms().id(),
                    offered.terms().version(),
                    ConsentStatus.REQUESTED,
                    by,
                    recorded.at(),
                    Optional.empty(),
                    Set.of()));
        }
        if (recorded.event() instanceof ConsentAnswered answered) {
            return Optional.of(new ConsentEntry(
                    answered.terms(),
                    answered.version(),
                    answered.status(),
                    by,
                    recorded.at(),
                    answered.way(),
                    Set.copyOf(answered.keys())));
        }
        if (recorded.event() instanceof ConsentMoved moved) {
            return Optional.of(new ConsentEntry(
                    moved.terms(), moved.version(), moved.status(), by, recorded.at(), Optional.empty(), Set.of()));
        }
        return Optional.empty();
    }

    static Receipt receipt(ConsentAnswered event) {
        return new Receipt(
                event.receipt(),
                event.terms(),
                event.version(),
                event.status(),
                event.document(),
                event.signature(),
                event.kantara());
    }
}
