package dev.cocreate.core.internal.personalization.recommendation;

import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.BOOKS;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.SUGGEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.internal.journal.MemoryJournal;
import dev.cocreate.core.internal.journal.MemoryKeys;
import dev.cocreate.core.internal.personalization.FactReader;
import dev.cocreate.core.internal.personalization.Personalizations;
import dev.cocreate.core.internal.personalization.RulesEvent;
import dev.cocreate.core.internal.profile.AsymmetryMeter;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.profile.Profiles;
import dev.cocreate.core.internal.road.Eraser;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Freezer;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.road.Road;
import dev.cocreate.core.internal.road.SealedSeal;
import dev.cocreate.core.internal.road.Vocabulary;
import dev.cocreate.journal.Query;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import dev.cocreate.profile.AttributeCatalogue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many have in common, over a journal: the same after every replay, also after erasures. */
@Tag("concept-35")
class CrowdsTest {

    private static final List<String> ITEMS =
            List.of("dune", "messiah", "solaris", "ubik", "emma", "pride", "soup", "bread");

    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryKeys keys = new MemoryKeys();
    private final AttributeCatalogue catalogue = AttributeCatalogue.of(BOOKS.history());
    private final ProfileReader reader = new ProfileReader(catalogue);
    private final Road road = road();
    private final Shelves shelves = new Shelves(road, reader, List.of(BOOKS));
    private final Desk desk = desk();
    private final Eraser eraser = new Eraser(road, journal, keys, Set.of(Bookshop.SHOP), List.of());

    private Road road() {
        List<EventType<?>> types = new ArrayList<>(ProfileEvent.TYPES);
        types.addAll(RulesEvent.TYPES);
        types.addAll(TasteEvent.TYPES);
        return new Road(
                journal,
                Vocabulary.of(types),
                new SealedSeal(keys),
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC),
                Bookshop.counting()::get,
                List.of(),
                1_000,
                Freezer.none(),
                () -> {});
    }

    private Desk desk() {
        Profiles profiles = new Profiles(road, catalogue, Set.of());
        Personalizations personalizations = new Personalizations(
                road,
                FactReader.of(reader),
                catalogue::find,
                List.of(),
                Mandates.none(),
                shelves,
                new AsymmetryMeter());
        return new Desk(road, profiles, shelves, personalizations);
    }

    private Map<String, Integer> seen(Crowds crowds) {
        return crowds.ask(BOOKS, crowd -> {
            Map<String, Integer> seen = new TreeMap<>();
            for (String one : ITEMS) {
                for (String other : ITEMS) {
                    int people = one.equals(other)
                            ? crowd.common().people(one)
                            : crowd.common().people(one, other);
                    if (people > 0) {
                        seen.put(one + "+" + other, people);
                    }
                }
            }
            return seen;
        });
    }

    private Map<String, Integer> replayed() {
        return seen(new Crowds(road, List.of(BOOKS)));
    }

    /** Random acts of many readers through the front door. */
    private void acts(Random chance, int readers, int count) {
        for (int i = 0; i < count; i++) {
            Recommendations books = desk.of(BOOKS, PartyId.of("reader-" + chance.nextInt(readers)));
            String item = ITEMS.get(chance.nextInt(ITEMS.size()));
            switch (chance.nextInt(12)) {
                case 0, 1 -> books.lend();
                case 2 -> books.returned(item);
                case 3 -> books.rated(item, 1 + chance.nextInt(5));
                case 4 -> books.exclude(item, Exclusion.EVIDENCE);
                case 5 -> books.propose(3, SUGGEST).orElseThrow();
                default -> books.chose(item);
            }
        }
    }

    private static Reason ground() {
        return Reason.of("law.erasure", Text.of("She asked for it.").and(Locale.GERMAN, "Sie bat darum."));
    }

    @Test
    void everyReplayGivesTheSameAlsoAfterErasuresOfAnyScope() {
        int compared = 0;
        for (long seed = 0; seed < 3; seed++) {
            Random chance = new Random(seed);
            acts(chance, 25 - (int) seed, 250);
            Map<String, Integer> before = seen(shelves.crowds());
            assertThat(before).isEqualTo(replayed());
            compared += before.size();

            eraser.party(Bookshop.SHOP, PartyId.of("reader-" + (24 - seed)), ground())
                    .orElseThrow();
            assertThat(seen(shelves.crowds())).isEqualTo(replayed());

            List<Long> some = new ArrayList<>();
            for (Recorded each : road.read(new Query.From(0), 10_000)) {
                if (each.event() instanceof TasteEvent && chance.nextInt(5) == 0) {
                    some.add(each.position());
                }
            }
            eraser.events(Bookshop.SHOP, some, ground()).orElseThrow();
            assertThat(seen(shelves.crowds())).isEqualTo(replayed());
        }
        eraser.kinds(
                        Bookshop.SHOP,
                        Set.of("recommendation.item-chosen"),
                        Instant.parse("2026-04-01T00:00:00Z"),
                        ground())
                .orElseThrow();
        assertThat(seen(shelves.crowds())).isEmpty();
        assertThat(replayed()).isEmpty();
        assertThat(compared).isPositive();
    }

    @Test
    void anErasedPersonIsInNobodysNumbers() {
        List<PartyId> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(PartyId.of("one-of-five-" + i));
            desk.of(BOOKS, five.get(i)).lend().orElseThrow();
            desk.of(BOOKS, five.get(i)).chose("dune").orElseThrow();
            desk.of(BOOKS, five.get(i)).chose("emma").orElseThrow();
        }
        for (int i = 0; i < 5; i++) {
            desk.of(BOOKS, PartyId.of("passer-" + i)).heedOthers(0.5).orElseThrow();
        }
        assertThat(seen(shelves.crowds())).containsEntry("dune+emma", 5);

        eraser.party(Bookshop.SHOP, five.get(3), ground()).orElseThrow();

        assertThat(seen(shelves.crowds())).isEmpty();
        assertThat(desk.of(BOOKS, five.get(3)).tastes().lent()).isEmpty();
    }

    @Test
    void aLibraryOpenedAgainProposesTheSame(@TempDir Path folder) {
        List<String> before;
        List<Remembered> remembered;
        Path file = folder.resolve("books.db");
        try (Bookshop bookshop = new Bookshop(CoCreateBuilder.embedded(file), BOOKS)) {
            bookshop.readers(10, "reader", "dune", "roses");
            bookshop.chose(Bookshop.ADA, "dune");
            before = reasons(bookshop.shop);
            remembered = bookshop.books(Bookshop.ADA).tastes().remembered();
        }
        try (CoCreate again = CoCreateBuilder.embedded(file).shelf(BOOKS).build()) {
            assertThat(reasons(again)).isEqualTo(before).isNotEmpty();
            assertThat(again.recommendations(BOOKS, Bookshop.ADA).tastes().remembered())
                    .isEqualTo(remembered);
        }
    }

    private static List<String> reasons(CoCreate shop) {
        return shop.recommendations(BOOKS, Bookshop.ADA).propose(10, SUGGEST).orElseThrow().recommendations().stream()
                .map(each -> each.weight() + " " + each.reason())
                .toList();
    }
}
