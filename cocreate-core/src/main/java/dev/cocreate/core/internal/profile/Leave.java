package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one party may read of a profile for one purpose at one instant, and on which ground.
 *
 * @param forPurpose whether she ever gave this party leave for this purpose, so that what is missing is leave for more
 */
record Leave(List<Opening> openings, boolean forPurpose) {

    /** What of a look opened it by terms begins so. */
    static final String CONSENT = "consent/";

    static final Leave NONE = new Leave(List.of(), false);

    /** Some attributes, opened by one ground. */
    record Opening(Set<String> keys, String ground) {}

    /** Consents first, then grants without a limit, so that no use of a limited grant is spent without need. */
    static Leave of(ProfileState state, LooksFold.Uses uses, PartyId by, Purpose purpose, Instant now) {
        if (state.closed() != null) {
            return NONE;
        }
        List<Opening> openings = new ArrayList<>(2);
        List<Opening> limited = new ArrayList<>(1);
        boolean forPurpose = false;
        for (Agreement agreement : state.agreements().values()) {
            Agreement.InForce inForce = agreement.inForce();
            if (inForce == null) {
                continue;
            }
            forPurpose |=
                    inForce.terms().covers(by) && inForce.terms().purpose().id().equals(purpose.id());
            if (inForce.opens(by, purpose.id(), now)) {
                openings.add(
                        new Opening(inForce.keys(), CONSENT + inForce.terms().id()));
            }
        }
        for (Given given : state.grants().values()) {
            if (!given.grant().to().equals(by) || !given.grant().purpose().id().equals(purpose.id())) {
                continue;
            }
            forPurpose = true;
            if (given.opens(by, purpose.id(), now)) {
                Opening opening = new Opening(given.keys(), given.ground());
                if (given.grant().maxUses().isEmpty()) {
                    openings.add(opening);
                } else if (uses.of(given.id()) < given.grant().maxUses().getAsInt()) {
                    limited.add(opening);
                }
            }
        }
        openings.addAll(limited);
        return new Leave(openings, forPurpose);
    }

    @Nullable
    String ground(String key) {
        // By index: this is asked for every attribute of every read.
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            if (opening.keys().contains(key)) {
                return opening.ground();
            }
        }
        return null;
    }

    /** Whether she gave this party leave to read one attribute now, for whichever purpose. */
    static boolean any(ProfileState state, LooksFold.Uses uses, PartyId by, String key, Instant now) {
        Stream<Purpose> granted = state.grants().values().stream()
                .filter(given -> given.grant().to().equals(by))
                .map(given -> given.grant().purpose());
        Stream<Purpose> agreed = state.agreements().values().stream()
                .map(Agreement::inForce)
                .filter(inForce -> inForce != null && inForce.terms().covers(by))
                .map(inForce -> inForce.terms().purpose());
        return Stream.concat(granted, agreed)
                .distinct()
                .anyMatch(purpose -> of(state, uses, by, purpose, now).ground(key) != null);
    }
}
