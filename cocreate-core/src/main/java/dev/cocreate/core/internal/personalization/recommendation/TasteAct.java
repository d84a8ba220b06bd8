package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.Optional;

/** What can be done to what a shelf holds of one person. What declares her will is {@link Hers} alone. */
sealed interface TasteAct extends Act {

    PartyId owner();

    String shelf();

    /** An act that is the owner's alone. */
    sealed interface Hers extends TasteAct {}

    /** How something of her history came about. */
    enum Kind {
        CHOOSE,
        RATE,
        RETURN
    }

    /**
     * Records something of her history.
     *
     * @param item absent if the shelf has none of that code
     * @param stars the rating; 0 unless it is one
     */
    record Remember(PartyId by, PartyId owner, String shelf, Optional<Named> item, Kind kind, int stars)
            implements TasteAct {
        @Override
        public String name() {
            return switch (kind) {
                case CHOOSE -> "recommendation.choose";
                case RATE -> "recommendation.rate";
                case RETURN -> "recommendation.return";
            };
        }
    }

    /**
     * Excludes an item.
     *
     * @param item absent if the shelf has none of that code
     */
    record Exclude(PartyId by, PartyId owner, String shelf, Optional<Named> item, Exclusion how) implements Hers {
        @Override
        public String name() {
            return "recommendation.exclude";
        }
    }

    /** Reopens an item. */
    record Reopen(PartyId by, PartyId owner, String shelf, Named item) implements Hers {
        @Override
        public String name() {
            return "recommendation.reopen";
        }
    }

    /** Sets how much others count. */
    record Heed(PartyId by, PartyId owner, String shelf, double share) implements Hers {
        @Override
        public String name() {
            return "recommendation.heed-others";
        }
    }

    /** Lets her history count among others', or ends that. */
    record Lend(PartyId by, PartyId owner, String shelf, boolean lends) implements Hers {
        @Override
        public String name() {
            return lends ? "recommendation.lend" : "recommendation.keep";
        }
    }
}
