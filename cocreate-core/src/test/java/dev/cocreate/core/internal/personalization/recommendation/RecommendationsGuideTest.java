package dev.cocreate.core.internal.personalization.recommendation;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Proposal;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import dev.cocreate.profile.access.Grant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the guide page shows, compiled and run. */
class RecommendationsGuideTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId BOOKSELLER = PartyId.of("bookseller");
    private static final Purpose SUGGEST =
            Purpose.of("suggest", Text.of("to suggest books to you").and(GERMAN, "um Ihnen Bücher vorzuschlagen"));

    private static final List<Item> CATALOGUE = List.of(
            Item.of("dune", Text.of("Dune").and(GERMAN, "Der Wüstenplanet")).with("sf", Text.of("science fiction")),
            Item.of("solaris", Text.of("Solaris")).with("sf", Text.of("science fiction")),
            Item.of("gift", Text.of("Knitting for Beginners")),
            Item.of("roses", Text.of("Roses").and(GERMAN, "Rosen")));

    // docs:begin shelf
    private static final Shelf BOOKS =
            Shelf.of("books", Text.of("books").and(GERMAN, "Bücher"), Assortment.of(CATALOGUE));
    // docs:end shelf

    @Test
    void aBooksellerSuggests() {
        List<String> said = new ArrayList<>();
        // docs:begin build
        CoCreate shop = CoCreateBuilder.inMemory().shelf(BOOKS).build();
        // docs:end build
        try (shop) {
            others(shop);
            // docs:begin propose
            Recommendations hers = shop.recommendations(BOOKS, ADA);
            hers.as(BOOKSELLER).chose("dune").orElseThrow();
            shop.grants(ADA)
                    .grant(Grant.to(BOOKSELLER, SUGGEST, BOOKS.history()))
                    .orElseThrow();

            Proposal next = hers.as(BOOKSELLER).propose(10, SUGGEST).orElseThrow();
            next.recommendations()
                    .forEach(each ->
                            said.add(each.item().code() + ": " + each.reason().in(Audience.of(ENGLISH))));
            // docs:end propose
            assertThat(said)
                    .containsExactly(
                            "roses: You chose “Dune”, and at least 10 people who chose it also chose “Roses”.",
                            "solaris: You chose “Dune”; in common: science fiction.");
            // docs:begin hers
            hers.heedOthers(0.2).orElseThrow(); // mostly her own history
            hers.chose("gift").orElseThrow();
            hers.exclude("gift", Exclusion.EVIDENCE).orElseThrow(); // it was for somebody else
            hers.lend().orElseThrow(); // may count among others', until she says otherwise
            // docs:end hers
            assertThat(hers.propose(10, SUGGEST).orElseThrow().codes()).containsExactly("solaris", "roses");
            assertThat(hers.tastes().lends()).isTrue();
        }
    }

    private static void others(CoCreate shop) {
        for (int i = 0; i < 20; i++) {
            Recommendations reader = shop.recommendations(BOOKS, PartyId.of("reader-" + i));
            reader.lend().orElseThrow();
            reader.chose("dune").orElseThrow();
            reader.chose("roses").orElseThrow();
        }
    }
}
