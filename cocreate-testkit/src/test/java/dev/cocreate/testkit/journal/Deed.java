package dev.cocreate.testkit.journal;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.road.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One thing that happens in a simulated world. Its luck, from which its faults and jumps of the clock are drawn, is its
 * own: to leave another deed out changes nothing for it. Without luck nothing fails.
 */
sealed interface Deed {

    /** No faults. */
    long CALM = 0;

    long luck();

    /** The same without faults. */
    Deed calm();

    /** A process moves an amount from one sum to another, so that all together stay the same. */
    record Move(int process, PartyId by, String from, String to, long amount, Optional<String> key, long luck)
            implements Deed, Act {
        @Override
        public String name() {
            return "sum.move";
        }

        @Override
        public Deed calm() {
            return new Move(process, by, from, to, amount, key, CALM);
        }
    }

    /** Couriers go round. */
    record Carry(long luck) implements Deed {
        @Override
        public Deed calm() {
            return new Carry(CALM);
        }
    }

    /** The log signs how far it has come and asks its witness. */
    record Sign(long luck) implements Deed {
        @Override
        public Deed calm() {
            return new Sign(CALM);
        }
    }

    /** A process, and the log with it, starts anew with nothing in mind. */
    record Restart(int process, long luck) implements Deed {
        @Override
        public Deed calm() {
            return new Restart(process, CALM);
        }
    }

    /** What happens in the world of a seed. */
    static List<Deed> of(long seed) {
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        int count = 8 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            long luck = 1L + random.nextInt(Integer.MAX_VALUE);
            int process = random.nextInt(2);
            deeds.add(
                    switch (random.nextInt(8)) {
                        case 0 -> new Carry(luck);
                        case 1 -> new Sign(luck);
                        case 2 -> new Restart(process, luck);
                        default ->
                            new Move(
                                    process,
                                    PartyId.of("party-" + random.nextInt(2)),
                                    "s" + random.nextInt(3),
                                    "t" + random.nextInt(3),
                                    1 + random.nextInt(9),
                                    Optional.of("k" + i),
                                    luck);
                    });
        }
        return deeds;
    }
}
