package dev.cocreate.core.internal.personalization;

import static java.util.Locale.GERMAN;

import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Fold;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SaltedSeal;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.core.internal.road.Step;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Journal;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.Rules;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rules and decisions over a journal in memory, with profiles beside them. */
final class Studio {

    static final PartyId ADA = PartyId.of("ada");
    static final PartyId BEN = PartyId.of("ben");
    static final PartyId FIRM = PartyId.of("firm");
    static final PartyId LAW = PartyId.of("parliament");
    static final PartyId NEUTRAL = PartyId.of("institute");
    static final PartyId CLUB = PartyId.of("gardeners");
    static final Purpose CARE = Purpose.of("care", Text.of("to care for you").and(GERMAN, "um für Sie zu sorgen"));
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    final Journal journal;
    final Road road;
    final Profiles profiles;
    final Personalizations personalization;
    final DutyGate gate;

    Studio(List<AttributeKey<?>> keys, Element... elements) {
        this(new MemoryJournal(), keys, elements);
    }

    Studio(Journal journal, List<AttributeKey<?>> keys, Element... elements) {
        this.journal = journal;
        AttributeCatalogue catalogue = AttributeCatalogue.empty().and(keys);
        FactReader reader = FactReader.of(new ProfileReader(catalogue));
        this.gate = new DutyGate(reader, catalogue::find, List.of(elements));
        List<EventType<?>> types = new ArrayList<>(ProfileEvent.TYPES);
        types.addAll(RulesEvent.TYPES);
        types.add(EventType.of(
                "test.taken",
                Taken.class,
                event -> dev.cocreate.core.internal.json.Json.object().with("value", event.value()),
                from -> new Taken(from.text("value"))));
        // Opened again over what is there, it gives no id a second time.
        long[] next = {journal.head().size() << 20};
        this.road = new Road(
                journal,
                Vocabulary.of(types),
                new SaltedSeal(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> new UUID(0x4000L, 0x8000000000000000L | next[0]++),
                List.of(gate),
                1_000,
                Freezer.none(),
                () -> {});
        this.profiles = new Profiles(road, catalogue, Set.of());
        this.personalization = new Personalizations(
                road,
                reader,
                catalogue::find,
                List.of(elements),
                Mandates.none().firm(FIRM).law(LAW).neutral(NEUTRAL));
    }

    Profile profile(PartyId owner) {
        return profiles.of(owner);
    }

    Rules rules(PartyId author) {
        return personalization.rules(author);
    }

    Decision decide(String element) {
        return personalization.decide(element, ADA, CARE).orElseThrow();
    }

    static Ground ground(String code, String why) {
        return Ground.of(
                code,
                Text.of(why).and(GERMAN, "Auf Deutsch: " + why),
                Text.of("Ask the ombudsman.").and(GERMAN, "Wenden Sie sich an die Ombudsstelle."));
    }

    /** Somebody takes a value for somebody. */
    record Take(PartyId by, PartyId consumer, String element, String value) implements Choosing {
        @Override
        public String name() {
            return "test.take";
        }

        @Override
        public Purpose purpose() {
            return CARE;
        }
    }

    record Taken(String value) implements Event {}

    private static final Fold<String> TAKEN = new Fold<>() {
        @Override
        public String kind() {
            return "taken";
        }

        @Override
        public String empty(StreamId stream) {
            return "";
        }

        @Override
        public String after(String state, Recorded recorded) {
            return recorded.event() instanceof Taken taken ? taken.value() : state;
        }
    };

    Outcome<String> take(PartyId by, String element, String value) {
        Take act = new Take(by, ADA, element, value);
        return road.take(act, new Step<>() {
            @Override
            public Decided decide(Situation situation) {
                situation.state(TAKEN, element);
                return Decided.accepted(Change.of(TAKEN.stream(element), ADA, new Taken(value)));
            }

            @Override
            public String yield(List<Recorded> recorded) {
                return value;
            }
        });
    }

    static Refusal refusal(Outcome<?> outcome) {
        return outcome.refused().orElseThrow(() -> new AssertionError("it was not refused: " + outcome));
    }
}
