package dev.cocreate.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.DisclosureIssued;
import dev.cocreate.core.internal.disclosure.DisclosureEvent.PreferencesWeighed;
import dev.cocreate.core.internal.disclosure.Events;
import dev.cocreate.core.internal.personalization.DecisionRecord.Cited;
import dev.cocreate.core.internal.personalization.RulesEvent.Version;
import dev.cocreate.core.internal.road.ErasureEvent;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.RoadEvent;
import dev.cocreate.core.internal.transparency.EventSamples;
import dev.cocreate.core.internal.transparency.TellingCoverage;
import dev.cocreate.personalization.Effect;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of every area is told once, in English and in German, without a code among the words. */
@Tag("concept-13")
class HouseTellingTest {

    private static final long SEED = 17;

    private static List<EventType<?>> types() {
        List<EventType<?>> types = new ArrayList<>(Lexicon.vocabulary());
        types.addAll(RoadEvent.TYPES);
        types.addAll(ErasureEvent.TYPES);
        return types;
    }

    static List<String> names() {
        return types().stream().map(EventType::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isToldInEnglishAndGerman(String name) {
        EventType<?> type = types().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(TellingCoverage.gaps(
                        List.of(type), Lexicon.tellings(AttributeCatalogue.empty(), List.of()), samples()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    private static EventSamples samples() {
        return new EventSamples(SEED)
                .maker(AttributeKey.class, random -> AttributeKey.choice("key-" + random.nextInt(9), "white", "red"))
                .maker(Datum.class, HouseTellingTest::datum)
                .maker(Version.class, random -> new Version(rule(random), 1 + random.nextInt(9)))
                .maker(Cited.class, random -> new Cited(PartyId.of("author"), "rule", 1, random.nextInt(9)))
                .maker(DisclosureIssued.class, random -> disclosure(DisclosureIssued.class, random))
                .maker(PreferencesWeighed.class, random -> disclosure(PreferencesWeighed.class, random));
    }

    private static Datum<?> datum(Random random) {
        Datum.Why[] whys = Datum.Why.values();
        return random.nextBoolean()
                ? new Datum.Known<>("white", "fact-" + random.nextInt(9))
                : new Datum.Unknown<>(whys[random.nextInt(whys.length)]);
    }

    private static Rule rule(Random random) {
        return Rule.rule("rule-" + random.nextInt(9))
                .then(Effect.choose("stems", 12))
                .because(Text.of("It is liked small.").and(Locale.GERMAN, "So klein ist er beliebt."));
    }

    /** Content of a disclosure has to fit together, which chance would not hit. */
    private static <E extends Event> E disclosure(Class<E> type, Random random) {
        return new Events(random.nextLong())
                .all().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
