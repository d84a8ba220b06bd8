package dev.cocreate.core.internal.transparency;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.road.Act;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Ids;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Seal;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Journal;
import dev.cocreate.transparency.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** An area of its own to test with: a garden in which people plant, and where nettles are not welcome. */
public final class Garden {

    public static final PartyId ADA = PartyId.of("ada");
    public static final PartyId BEN = PartyId.of("ben");
    public static final PartyId NURSERY = PartyId.of("nursery");

    /** What happens in the garden. */
    sealed interface GardenEvent extends Event {
        /** Somebody planted something. */
        record Planted(String plant) implements GardenEvent {}

        /** Somebody whispered, which is told in English only: what a careless host might do. */
        record Whispered(String words) implements GardenEvent {}

        /** How they are written. */
        List<EventType<?>> TYPES = List.of(
                EventType.of(
                        "garden.planted",
                        Planted.class,
                        event -> Json.object().with("plant", event.plant()),
                        from -> new Planted(from.text("plant"))),
                EventType.of(
                        "garden.whispered",
                        Whispered.class,
                        event -> Json.object().with("words", event.words()),
                        from -> new Whispered(from.text("words"))));
    }

    private record Plant(PartyId by, String bed, Event event, Set<PartyId> others, Optional<String> key)
            implements Act {
        @Override
        public String name() {
            return "garden.plant";
        }
    }

    private static final Fold<Long> BED = Fold.counting("bed");

    /** Tells the garden's events. */
    public static final Telling TELLING = new Telling() {
        @Override
        public Optional<Told> tell(Recorded recorded) {
            if (recorded.event() instanceof GardenEvent.Planted planted) {
                Text text = Text.of(recorded.header().by() + " planted " + planted.plant() + ".")
                        .and(Locale.GERMAN, recorded.header().by() + " hat gepflanzt: " + planted.plant() + ".");
                return Optional.of(new Told(text, List.of(), List.of(new Link.Fact(planted.plant()))));
            }
            return recorded.event() instanceof GardenEvent.Whispered whispered
                    ? Optional.of(Told.of(Text.of("A whisper: " + whispered.words())))
                    : Optional.empty();
        }

        @Override
        public Optional<Text> act(String name) {
            return name.equals("garden.plant")
                    ? Optional.of(Text.of("plant something").and(Locale.GERMAN, "etwas pflanzen"))
                    : Optional.empty();
        }
    };

    /** A clock that goes on by a second each time it is asked. */
    private static final class Ticking implements InstantSource {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    public final Journal journal;
    public final Seal seal;
    public final Road road;
    public final Trails trails;

    public Garden() {
        this(new MemoryJournal(), new SaltedSeal());
    }

    public Garden(Journal journal, Seal seal) {
        this.journal = journal;
        this.seal = seal;
        Random chance = new Random(7);
        Ids ids = () -> new UUID(chance.nextLong(), chance.nextLong());
        Clock clock = new Ticking().withZone(ZoneOffset.UTC);
        this.road = new Road(
                journal, Vocabulary.of(GardenEvent.TYPES), seal, clock, ids, List.of(), 100, Freezer.none(), () -> {});
        this.trails = new Trails(road, List.of(TELLING), () -> {
            throw new IllegalStateException("nothing in the garden is logged");
        });
    }

    public Outcome<Long> plant(PartyId by, String bed, String plant, PartyId... others) {
        return take(new Plant(by, bed, new GardenEvent.Planted(plant), Set.of(others), Optional.empty()));
    }

    public Outcome<Long> plantUnder(String key, PartyId by, String bed, String plant) {
        return take(new Plant(by, bed, new GardenEvent.Planted(plant), Set.of(), Optional.of(key)));
    }

    public Outcome<Long> whisper(PartyId by, String bed, String words) {
        return take(new Plant(by, bed, new GardenEvent.Whispered(words), Set.of(), Optional.empty()));
    }

    private Outcome<Long> take(Plant act) {
        return road.take(act, new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                situation.state(BED, act.bed());
                if (act.event() instanceof GardenEvent.Planted planted
                        && planted.plant().equals("nettles")) {
                    return Decided.refused(noNettles());
                }
                return Decided.accepted(
                        Change.of(BED.stream(act.bed()), act.by(), act.event()).concerning(act.others()));
            }

            @Override
            public Long yield(List<Recorded> recorded) {
                return recorded.get(0).position();
            }
        });
    }

    private static Refusal noNettles() {
        return Refusal.of(Reason.of(
                        "garden.no-nettles",
                        Text.of("Nettles spread into other beds.")
                                .and(Locale.GERMAN, "Brennnesseln breiten sich in andere Beete aus.")))
                .withRemaining(List.of(Text.of("Mint in a pot is welcome.").and(Locale.GERMAN, "Minze im Topf geht.")))
                .withAppeal(Text.of("Turn to the gardeners' council."));
    }
}
