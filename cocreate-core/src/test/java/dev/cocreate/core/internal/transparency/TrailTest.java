package dev.cocreate.core.internal.transparency;

import static dev.cocreate.core.internal.transparency.Garden.ADA;
import static dev.cocreate.core.internal.transparency.Garden.BEN;
import static dev.cocreate.core.internal.transparency.Garden.NURSERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.journal.StreamId;
import dev.cocreate.transparency.Link;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TrailEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TrailTest {

    private static final Audience ENGLISH = Audience.of(Locale.ENGLISH);
    private static final Audience GERMAN = Audience.of(Locale.GERMAN);

    private final Garden garden = new Garden();

    private Trail trailOfAda() {
        return garden.trails.of(ADA, ENGLISH);
    }

    private static List<String> stories(Trail trail) {
        return trail.entries().map(TrailEntry::story).toList();
    }

    @Test
    @Tag("concept-13")
    void tellsWhatConcernsHerInOrder() {
        garden.plant(ADA, "north", "sage");
        garden.plant(BEN, "north", "leek");
        garden.plant(NURSERY, "south", "a pear tree", ADA);

        assertThat(stories(trailOfAda())).containsExactly("ada planted sage.", "nursery planted a pear tree.");
        assertThat(trailOfAda().entries().map(TrailEntry::position)).containsExactly(0L, 2L);
    }

    @Test
    @Tag("concept-13")
    void tellsTheSameInHerLanguage() {
        garden.plant(ADA, "north", "Salbei");

        assertThat(stories(trailOfAda().in(GERMAN))).containsExactly("ada hat gepflanzt: Salbei.");
    }

    @Test
    @Tag("concept-13")
    void reportsTheLanguagesItLacksWordsIn() {
        garden.whisper(ADA, "north", "the gate is open");
        Audience reader = new Audience(List.of(Locale.FRENCH, Locale.GERMAN, Locale.ENGLISH), ENGLISH.level());

        TrailEntry entry = trailOfAda().in(reader).iterator().next();

        assertThat(entry.told().words()).isEqualTo("A whisper: the gate is open");
        assertThat(entry.missing()).containsExactly(Locale.FRENCH, Locale.GERMAN);
    }

    @Test
    @Tag("concept-13")
    void tellsBothSidesTheSame() {
        garden.plant(NURSERY, "south", "a pear tree", ADA);

        assertThat(trailOfAda().entries().toList())
                .isEqualTo(garden.trails.of(NURSERY, ENGLISH).entries().toList());
    }

    @Test
    void tellsWhoActedWhenAndWhatLiesBehindIt() {
        garden.plant(NURSERY, "south", "pear", ADA);

        TrailEntry entry = trailOfAda().iterator().next();

        assertThat(entry.by()).isEqualTo(NURSERY);
        assertThat(entry.subject()).isEqualTo(NURSERY);
        assertThat(entry.kind()).isEqualTo("garden.planted");
        assertThat(entry.at()).isBetween("2026-03-01T09:00:00Z", "2026-03-01T09:01:00Z");
        assertThat(entry.links()).containsExactly(new Link.Fact("pear"));
    }

    @Test
    @Tag("concept-22")
    void tellsARefusalWithItsReasonsWhatRemainsAndWhereToAppeal() {
        garden.plant(ADA, "north", "nettles");

        assertThat(stories(trailOfAda()))
                .containsExactly("ada wanted to plant something. That was refused. Nettles spread into other beds."
                        + " Mint in a pot is welcome. Turn to the gardeners' council.");
        TrailEntry inGerman = trailOfAda().in(GERMAN).iterator().next();
        assertThat(inGerman.told().words()).isEqualTo("ada wollte etwas pflanzen. Das wurde abgelehnt.");
        assertThat(inGerman.reasons()).extracting("code").containsExactly("garden.no-nettles");
        assertThat(inGerman.missing()).as("the appeal is in English only").containsExactly(Locale.GERMAN);
    }

    @Test
    void passesOverThatAnActBoreAKey() {
        garden.plantUnder("order-1", ADA, "north", "sage");
        garden.plantUnder("order-1", ADA, "north", "sage");

        assertThat(stories(trailOfAda())).containsExactly("ada planted sage.");
    }

    @Test
    void tellsThatSomethingWasErased() {
        Garden forgetful = new Garden(new MemoryJournal(), new Forgetting(0));
        forgetful.plant(ADA, "north", "sage");
        forgetful.plant(ADA, "north", "leek");

        List<TrailEntry> entries = forgetful.trails.of(ADA, ENGLISH).entries().toList();

        assertThat(entries.get(0).erased()).isTrue();
        assertThat(entries.get(0).story())
                .startsWith("What stood here was erased.")
                .doesNotContain("sage");
        assertThat(entries.get(0).missing()).isEmpty();
        assertThat(entries.get(1).erased()).isFalse();
    }

    @Test
    void tellsWithoutWordsRatherThanHides() {
        Trails wordless = new Trails(garden.road, List.of(), () -> {
            throw new IllegalStateException("nothing in the garden is logged");
        });
        garden.plant(ADA, "north", "sage");

        assertThat(stories(wordless.of(ADA, ENGLISH)))
                .containsExactly("Something happened for which this program has no words yet.");
    }

    @Test
    void narrowsByWhomWhereAndWhen() {
        garden.plant(ADA, "north", "sage");
        garden.plant(BEN, "north", "leek", ADA);
        garden.plant(ADA, "south", "kale");
        List<TrailEntry> all = trailOfAda().entries().toList();
        Instant second = all.get(1).at();

        assertThat(stories(trailOfAda().by(BEN))).containsExactly("ben planted leek.");
        assertThat(stories(trailOfAda().of(StreamId.of("bed", "south")))).containsExactly("ada planted kale.");
        assertThat(stories(trailOfAda().between(second, second.plusMillis(1)))).containsExactly("ben planted leek.");
        assertThat(stories(trailOfAda().from(1).until(2))).containsExactly("ben planted leek.");
        assertThat(stories(trailOfAda().sharedWith(BEN))).containsExactly("ben planted leek.");
        assertThat(stories(trailOfAda())).as("narrowing changes no other trail").hasSize(3);
    }

    @Test
    void refusesASpanThatEndsBeforeItStarts() {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");

        assertThatThrownBy(() -> trailOfAda().between(noon, noon.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-03-01T11:59:59Z");
        assertThatThrownBy(() -> trailOfAda().from(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> trailOfAda().page(0)).hasMessageContaining("at least 1");
    }

    @Test
    void goesPageByPageWithoutLossOrRepetition() {
        for (int i = 0; i < 700; i++) {
            garden.plant(i % 3 == 0 ? ADA : BEN, "north", "seed " + i);
        }
        List<Long> positions = new ArrayList<>();
        Trail rest = trailOfAda().by(ADA);
        while (true) {
            Trail.Page page = rest.page(7);
            page.entries().forEach(entry -> positions.add(entry.position()));
            if (page.next().isEmpty()) {
                break;
            }
            rest = rest.from(page.next().getAsLong());
        }

        assertThat(positions).hasSize(234).isSorted().doesNotHaveDuplicates();
        assertThat(trailOfAda().entries().map(TrailEntry::position)).containsExactlyElementsOf(positions);
    }

    @Test
    void endsWithAnEmptyLastPageNever() {
        for (int i = 0; i < 14; i++) {
            garden.plant(ADA, "north", "seed " + i);
        }

        assertThat(trailOfAda().page(14).next()).isEmpty();
        assertThat(trailOfAda().page(13).next()).hasValue(13);
    }

    @Test
    @Tag("concept-39")
    void replayFromHerSeatEqualsWhatWasShown() {
        List<List<TrailEntry>> shown = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            garden.plant(i % 2 == 0 ? NURSERY : ADA, "bed" + i % 4, i % 5 == 4 ? "nettles" : "seed " + i, ADA);
            shown.add(trailOfAda().entries().toList());
            sizes.add(garden.road.size());
        }
        garden.road.forget();

        for (int i = 0; i < shown.size(); i++) {
            assertThat(trailOfAda().until(sizes.get(i)).entries().toList()).isEqualTo(shown.get(i));
        }
    }

    @Test
    @Tag("concept-39")
    void aFirmSeesFromHerSeatNoMoreThanItIsTold() {
        garden.plant(ADA, "north", "sage");
        garden.plant(ADA, "north", "kale", NURSERY);
        garden.plant(NURSERY, "south", "pear", BEN);

        Trail seat = garden.trails.of(NURSERY, ENGLISH).sharedWith(ADA);

        assertThat(stories(seat)).containsExactly("ada planted kale.");
    }
}
