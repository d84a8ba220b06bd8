package dev.cocreate.core.internal.dialogue;

import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.dialogue.Participant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who stands on which side of a dialogue.
 *
 * <p>Where those who live an experience meet those who offer it, these are the two sides, and experts and neutral
 * parties stand on neither. Elsewhere (friends, a community among itself, a person and an expert) everybody is a side of
 * her own.
 */
record Sides(List<Set<PartyId>> all) {

    private static final Set<Role> LIVING = Set.of(Role.CONSUMER, Role.COMMUNITY);
    private static final Set<Role> OFFERING = Set.of(Role.FIRM, Role.PROVIDER);

    Sides {
        all = List.copyOf(all);
    }

    static boolean offers(Role role) {
        return OFFERING.contains(role);
    }

    /** Whether those in these roles are of one kind: they live the experience, or offer it, or neither. */
    static boolean alike(Role one, Role other) {
        return LIVING.contains(one) == LIVING.contains(other) && offers(one) == offers(other);
    }

    static Sides of(Collection<Participant> participants) {
        Set<PartyId> living = with(participants, LIVING);
        Set<PartyId> offering = with(participants, OFFERING);
        if (!living.isEmpty() && !offering.isEmpty()) {
            return new Sides(List.of(living, offering));
        }
        List<Set<PartyId>> each = participants.stream()
                .filter(one -> one.role() != Role.NEUTRAL)
                .map(one -> Set.of(one.party()))
                .toList();
        if (each.size() > 1) {
            return new Sides(each);
        }
        return new Sides(participants.stream().map(one -> Set.of(one.party())).toList());
    }

    /** Whether those who live an experience meet those who offer it here. */
    static boolean isOfTwo(Collection<Participant> participants) {
        return !with(participants, LIVING).isEmpty()
                && !with(participants, OFFERING).isEmpty();
    }

    /** Everybody with a stake. */
    Set<PartyId> stakeholders() {
        Set<PartyId> parties = new LinkedHashSet<>();
        all.forEach(parties::addAll);
        return parties;
    }

    /** Whether both act for the same side; who stands on none acts for herself. */
    boolean together(PartyId one, PartyId other) {
        return one.equals(other) || all.stream().anyMatch(side -> side.contains(one) && side.contains(other));
    }

    /** Whether a word of the first is one from another side for the second; who stands on no side speaks for none. */
    boolean answers(PartyId by, PartyId other) {
        return all.stream().anyMatch(side -> side.contains(by)) && !together(by, other);
    }

    /** Whether at least two sides have somebody among these. */
    boolean bothIn(Set<PartyId> parties) {
        return all.stream()
                        .filter(side -> side.stream().anyMatch(parties::contains))
                        .count()
                >= 2;
    }

    /** Whether every side has somebody among these. */
    boolean eachIn(Set<PartyId> parties) {
        return all.stream().allMatch(side -> side.stream().anyMatch(parties::contains));
    }

    /** Whether at least this share of every side is among these. */
    boolean shareIn(Set<PartyId> parties, int percent) {
        return all.stream().allMatch(side -> {
            long among = side.stream().filter(parties::contains).count();
            return among * 100 >= (long) percent * side.size();
        });
    }

    private static Set<PartyId> with(Collection<Participant> participants, Set<Role> roles) {
        Set<PartyId> parties = new LinkedHashSet<>();
        for (Participant each : participants) {
            if (roles.contains(each.role())) {
                parties.add(each.party());
            }
        }
        return parties;
    }
}
