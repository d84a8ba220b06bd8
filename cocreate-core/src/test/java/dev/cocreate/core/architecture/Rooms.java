package dev.cocreate.core.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The floors of the house, lowest first. A room may use the rooms of its own floor and of those below, never one
 * above. A room is one concept: its package in the API and its package in core stand on the same floor.
 */
final class Rooms {
    static final String API = "dev.cocreate";
    static final String ENTRY = "dev.cocreate.core";
    static final String INTERNAL = "dev.cocreate.core.internal";

    private static final List<List<String>> FLOORS = List.of(
            List.of("json"),
            List.of("journal"),
            List.of("road"),
            List.of("transparency"),
            List.of("profile"),
            List.of("personalization"),
            List.of("disclosure"),
            List.of("dialogue", "channel", "delivery"),
            List.of("community", "negotiation", "experience", "network"));

    /** The facade: the API's entry type, core's entry package and what stands directly in the internal one. */
    static final int TOP = FLOORS.size();

    private Rooms() {}

    /** The floor of a package, or nothing for the shared words of the API and for what is not ours. */
    static Optional<Integer> floor(String packageName) {
        if (packageName.equals(ENTRY) || packageName.equals(INTERNAL)) {
            return Optional.of(TOP);
        }
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                if (isIn(packageName, API + "." + room) || isIn(packageName, INTERNAL + "." + room)) {
                    return Optional.of(floor);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether this is one of the packages of API and core that the house knows. */
    static boolean isKnown(String packageName) {
        return packageName.equals(API) || floor(packageName).isPresent();
    }

    /** Every room, as ArchUnit's package patterns. */
    static String[] patterns() {
        List<String> patterns = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                patterns.add(API + "." + room + "..");
            }
        }
        patterns.add(ENTRY + "..");
        return patterns.toArray(String[]::new);
    }

    private static boolean isIn(String packageName, String room) {
        return packageName.equals(room) || packageName.startsWith(room + ".");
    }
}
