package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Datum;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.personalization.Personalizations;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the facade gets everybody's recommendations. Safe for several threads. */
public final class Desk {

    private static final Purpose KEEPING = Purpose.of(
            "keeping",
            ReasonWords.both("to see whether a history is kept", "um zu sehen, ob ein Verlauf geführt wird"));

    private final Road road;
    private final Profiles profiles;
    private final Shelves shelves;
    private final Personalizations personalizations;

    /** @param personalizations decides with what the shelves suggest */
    public Desk(Road road, Profiles profiles, Shelves shelves, Personalizations personalizations) {
        this.road = road;
        this.profiles = profiles;
        this.shelves = shelves;
        this.personalizations = personalizations;
    }

    /** One person's recommendations, from her own seat. */
    public Recommendations of(Shelf shelf, PartyId owner) {
        return new RecordedRecommendations(this, shelves.known(shelf), owner, owner);
    }

    Road road() {
        return road;
    }

    Shelves shelves() {
        return shelves;
    }

    Crowds crowds() {
        return shelves.crowds();
    }

    Outcome<Decision> decide(Asking asking, Proposing proposing) {
        return personalizations.decide(asking, proposing);
    }

    /**
     * The fact under which her history is kept. Hands nothing of hers to anybody, so no look is recorded: it only says
     * where what is recorded next belongs.
     */
    Optional<String> kept(Situation situation, PartyId owner, Shelf shelf) {
        return datum(situation, owner, shelf) instanceof Datum.Known<String> known
                ? Optional.of(known.fact())
                : Optional.empty();
    }

    Optional<String> kept(PartyId owner, Shelf shelf) {
        return kept(now(), owner, shelf);
    }

    /**
     * Sees to it that her profile says a history is kept: observed by whom it is recorded, declared by herself.
     *
     * @return the refusal if it may not be
     */
    Optional<Refusal> keep(PartyId owner, PartyId seat, Shelf shelf) {
        if (!(datum(now(), owner, shelf) instanceof Datum.Unknown<String> unknown)) {
            return Optional.empty();
        }
        if (unknown.why() == Datum.Why.DECLINED || unknown.why() == Datum.Why.CONTESTED) {
            return Optional.of(((Decided.Refused) TasteDecider.notKept()).refusal());
        }
        AttributeKey<String> key = shelf.history();
        Profile profile = profiles.of(owner);
        Outcome<Fact<String>> stated = seat.equals(owner)
                ? profile.declare(key, Shelf.KEPT)
                : profile.as(seat).observe(key, Shelf.KEPT, "shelf:" + shelf.name(), Validity.fromNow());
        return stated.refused();
    }

    private Datum<String> datum(Situation situation, PartyId owner, Shelf shelf) {
        AttributeKey<String> key = shelf.history();
        return shelves.profiles()
                .read(situation, owner, List.of(key), owner, KEEPING, Optional.empty())
                .of(key);
    }

    private Situation now() {
        return new Situation() {
            @Override
            public Instant now() {
                return road.now();
            }

            @Override
            public <S> S state(Fold<S> fold, String name) {
                return road.state(fold, name);
            }
        };
    }
}
