package dev.cocreate.core.internal.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.RulesEvent.AuthorJoined;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Everybody whose rules may bind others. */
record AuthorsState(Set<PartyId> authors) {

    /** The one stream of this kind. */
    static final String ALL = "all";

    AuthorsState {
        authors = Collections.unmodifiableSet(authors);
    }

    static final Fold<AuthorsState> FOLD = new Fold<>() {
        @Override
        public String kind() {
            return "authors";
        }

        @Override
        public AuthorsState empty(StreamId stream) {
            return new AuthorsState(Set.of());
        }

        @Override
        public AuthorsState after(AuthorsState state, Recorded recorded) {
            if (recorded.event() instanceof AuthorJoined joined) {
                Set<PartyId> more = new TreeSet<>(state.authors());
                more.add(joined.author());
                return new AuthorsState(more);
            }
            return state;
        }
    };
}
