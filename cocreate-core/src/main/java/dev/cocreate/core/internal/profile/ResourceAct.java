package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Resource;

/** What can be done with the resources a party shares; any party may hold some. */
sealed interface ResourceAct extends Act {

    PartyId holder();

    @Override
    default String name() {
        return ProfileAct.NAMES.get(getClass());
    }

    record ShareResource(PartyId by, PartyId holder, Resource resource) implements ResourceAct {}

    record GrantResource(PartyId by, PartyId holder, Grant grant) implements ResourceAct {}

    record RevokeResource(PartyId by, PartyId holder, String grant) implements ResourceAct {}

    record OpenResource(PartyId by, PartyId holder, String resource, Purpose purpose) implements ResourceAct {}
}
