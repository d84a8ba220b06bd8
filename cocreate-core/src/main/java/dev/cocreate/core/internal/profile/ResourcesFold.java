package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceGranted;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceOpened;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceRevoked;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceShared;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.access.Resource;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How the events of one holder's resources become their state. */
final class ResourcesFold implements Fold<ResourcesFold.Held> {

    /** The one fold of streams of the kind {@code resources}. */
    static final ResourcesFold FOLD = new ResourcesFold();

    /** What opened a free resource. */
    static final String FREE = "free";

    private ResourcesFold() {}

    /**
     * What a holder shares, to whom, and how often each grant was used.
     *
     * @param uses by the grant's id
     */
    record Held(Map<String, Resource> resources, Map<String, Given> grants, Map<String, Integer> uses) {

        /** What opens a resource to a party for a purpose now; nothing if nothing does. */
        String ground(Resource resource, PartyId by, String purpose, Instant now) {
            if (resource.free() || resource.holder().equals(by)) {
                return FREE;
            }
            for (Given given : grants.values()) {
                boolean left = given.grant().maxUses().isEmpty()
                        || uses.getOrDefault(given.id(), 0)
                                < given.grant().maxUses().getAsInt();
                if (left
                        && given.opens(by, purpose, now)
                        && given.grant().keys().contains(resource.name())) {
                    return given.ground();
                }
            }
            return "";
        }
    }

    @Override
    public String kind() {
        return "resources";
    }

    @Override
    public Held empty(StreamId stream) {
        return new Held(Map.of(), Map.of(), Map.of());
    }

    @Override
    public Held after(Held state, Recorded recorded) {
        if (recorded.event() instanceof ResourceShared shared) {
            Map<String, Resource> resources = new LinkedHashMap<>(state.resources());
            resources.put(shared.resource().name(), shared.resource());
            return new Held(resources, state.grants(), state.uses());
        }
        if (recorded.event() instanceof ResourceGranted granted) {
            return with(
                    state,
                    Given.of(
                            granted.id(),
                            granted.grant(),
                            Set.copyOf(granted.grant().keys()),
                            recorded.at()));
        }
        if (recorded.event() instanceof ResourceRevoked revoked) {
            Given given = state.grants().get(revoked.id());
            return given == null ? state : with(state, given.revoked(recorded.at()));
        }
        if (recorded.event() instanceof ResourceOpened opened
                && opened.ground()
                        .filter(ground -> ground.startsWith(LooksFold.GRANT))
                        .isPresent()) {
            Map<String, Integer> uses = new LinkedHashMap<>(state.uses());
            uses.merge(opened.ground().get().substring(LooksFold.GRANT.length()), 1, Integer::sum);
            return new Held(state.resources(), state.grants(), uses);
        }
        return state;
    }

    private static Held with(Held state, Given given) {
        Map<String, Given> grants = new LinkedHashMap<>(state.grants());
        grants.put(given.id(), given);
        return new Held(state.resources(), grants, state.uses());
    }
}
