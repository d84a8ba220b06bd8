package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.profile.ProfileState.Given;
import dev.cocreate.core.internal.profile.ResourceAct.GrantResource;
import dev.cocreate.core.internal.profile.ResourceAct.OpenResource;
import dev.cocreate.core.internal.profile.ResourceAct.RevokeResource;
import dev.cocreate.core.internal.profile.ResourceAct.ShareResource;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceGranted;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceOpened;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceRevoked;
import dev.cocreate.core.internal.profile.ResourceEvent.ResourceShared;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.profile.access.Resource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether a party's resources may be shared, granted and opened so. Pure. */
final class ResourceDecider {

    private ResourceDecider() {}

    static Decided decide(ResourceAct act, ResourcesFold.Held state, Instant now, String id) {
        if (act instanceof OpenResource open) {
            return open(open, state, now);
        }
        if (act instanceof RevokeResource revoke) {
            return revoke(revoke, state);
        }
        if (!act.by().equals(act.holder())) {
            return Refused.because(
                    "resource.holder-only", "This is for the one who shares it to do.", "Das kann nur, wer es teilt.");
        }
        if (act instanceof ShareResource share) {
            return share.resource().holder().equals(share.holder())
                    ? Decided.accepted(change(act, new ResourceShared(share.resource())))
                    : Refused.because(
                            "resource.of-another", "A party shares what is its own.", "Jeder teilt, was ihm gehört.");
        }
        GrantResource grant = (GrantResource) act;
        if (!state.resources().keySet().containsAll(grant.grant().keys())) {
            return unknown();
        }
        if (grant.grant().notAfter().filter(end -> !end.isAfter(now)).isPresent()) {
            return Refused.because(
                    "profile.ended-already",
                    "This leave would have ended before it began.",
                    "Diese Erlaubnis wäre abgelaufen, bevor sie beginnt.");
        }
        return Decided.accepted(change(
                act, new ResourceGranted(id, grant.grant()), grant.grant().to()));
    }

    private static Decided open(OpenResource act, ResourcesFold.Held state, Instant now) {
        Resource resource = state.resources().get(act.resource());
        if (resource == null) {
            return unknown();
        }
        String ground = state.ground(resource, act.by(), act.purpose().id(), now);
        return Decided.accepted(change(
                act,
                new ResourceOpened(
                        act.resource(), act.purpose(), Optional.of(ground).filter(given -> !given.isEmpty()))));
    }

    private static Decided revoke(RevokeResource act, ResourcesFold.Held state) {
        Given given = state.grants().get(act.grant());
        if (given == null
                || given.revokedAt() != null
                || (!act.by().equals(act.holder())
                        && !act.by().equals(given.grant().to()))) {
            return Refused.because(
                    "profile.no-such-grant",
                    "There is no such leave, or it was revoked.",
                    "Eine solche Erlaubnis gibt es nicht, oder sie ist widerrufen.");
        }
        return Decided.accepted(change(
                act,
                new ResourceRevoked(given.id(), given.grant().to()),
                given.grant().to()));
    }

    private static Change change(ResourceAct act, ResourceEvent event, PartyId... concerns) {
        return Change.of(ResourcesFold.FOLD.stream(act.holder().value()), act.holder(), event)
                .concerning(Set.of(concerns));
    }

    private static Decided unknown() {
        return Refused.because(
                "resource.unknown", "Nothing of that name is shared.", "Unter diesem Namen wird nichts geteilt.");
    }
}
