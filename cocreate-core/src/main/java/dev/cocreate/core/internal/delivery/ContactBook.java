package dev.cocreate.core.internal.delivery;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.channel.Address;
import dev.cocreate.channel.Contacts;
import dev.cocreate.core.internal.delivery.PostEvent.AddressKept;
import dev.cocreate.core.internal.delivery.PostEvent.ContactsStated;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Where parties are reached, each party's list its own. Safe for several threads. */
public final class ContactBook implements Contacts {

    private static final int MOST = 20;

    private final Road road;

    public ContactBook(Road road) {
        this.road = road;
    }

    @Override
    public Outcome<List<Address>> reach(PartyId party, List<Address> addresses) {
        List<Address> list = List.copyOf(new LinkedHashSet<>(addresses));
        if (list.size() > MOST) {
            throw new IllegalArgumentException(
                    "a party is reached at no more than " + MOST + " addresses, but these are " + list.size());
        }
        return PostAct.take(road, party, "delivery.state-contacts", situation -> decide(situation, party, list))
                .map(recorded -> list);
    }

    @Override
    public List<Address> of(PartyId party) {
        return of(road, party);
    }

    static List<Address> of(Road road, PartyId party) {
        return addresses(road.state(Latest.CONTACTS, party.value()));
    }

    /** Her list, to have ready. */
    static Wanted<?> wanted(PartyId party) {
        return Wanted.now(Latest.CONTACTS, party.value());
    }

    /** Her list as it was ready. */
    static List<Address> seen(Road road, PartyId party) {
        return addresses(road.state(Latest.CONTACTS, party.value(), 0));
    }

    private static List<Address> addresses(Optional<ContactsStated> stated) {
        return stated.map(ContactsStated::addresses).orElse(List.of());
    }

    /** Whose address this is, if anybody's. */
    static Optional<PartyId> owner(Road road, Address address) {
        return road.state(Latest.ADDRESS, name(address))
                .filter(AddressKept::kept)
                .map(AddressKept::owner);
    }

    private static String name(Address address) {
        return Hash.of("address", address.scheme(), address.value());
    }

    private static Decided decide(Situation situation, PartyId party, List<Address> list) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.of(Latest.CONTACTS.stream(party.value()), party, new ContactsStated(list)));
        List<Address> before = situation
                .state(Latest.CONTACTS, party.value())
                .map(ContactsStated::addresses)
                .orElse(List.of());
        for (Address address : list) {
            Optional<AddressKept> kept =
                    situation.state(Latest.ADDRESS, name(address)).filter(AddressKept::kept);
            if (kept.filter(owner -> !owner.owner().equals(party)).isPresent()) {
                return LaneDecider.no(
                        "address-of-another",
                        "One of these addresses belongs to another party.",
                        "Eine dieser Adressen gehört zu jemand anderem.");
            }
            if (kept.isEmpty()) {
                changes.add(Change.of(Latest.ADDRESS.stream(name(address)), party, new AddressKept(party, true)));
            }
        }
        for (Address address : before) {
            if (!list.contains(address)) {
                situation.state(Latest.ADDRESS, name(address));
                changes.add(Change.of(Latest.ADDRESS.stream(name(address)), party, new AddressKept(party, false)));
            }
        }
        return Decided.accepted(changes);
    }
}
