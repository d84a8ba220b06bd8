package dev.cocreate.benchmarks.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Journal;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Profiles over a journal, with a hundred attributes to fill. */
final class Cabinet {

    static final PartyId FIRM = PartyId.of("firm");
    static final Purpose CARE = Purpose.of("care", Text.of("to plan care"));
    static final List<AttributeKey<Double>> KEYS = keys();

    final Road road;
    final Profiles profiles;

    Cabinet(Journal journal, int keep) {
        this.road = new Road(
                journal,
                Vocabulary.of(ProfileEvent.TYPES),
                new SaltedSeal(),
                Clock.systemUTC(),
                Ids.random(),
                List.of(),
                keep,
                Freezer.none(),
                () -> {});
        this.profiles = new Profiles(road, AttributeCatalogue.empty().and(KEYS), Set.of());
    }

    private static List<AttributeKey<Double>> keys() {
        List<AttributeKey<Double>> keys = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            keys.add(AttributeKey.number("attribute-" + i, 0, 1_000, "mmHg"));
        }
        return List.copyOf(keys);
    }
}
