package dev.cocreate.core.internal.personalization.recommendation;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Proposal;
import dev.cocreate.personalization.recommendation.Recommendations;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.access.Grant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A bookshop for tests: twelve books, a threshold of five people, one firm. */
final class Bookshop implements AutoCloseable {

    static final PartyId ADA = PartyId.of("ada");
    static final PartyId SHOP = PartyId.of("bookshop");
    static final PartyId LAW = PartyId.of("parliament");
    static final Purpose SUGGEST =
            Purpose.of("suggest", Text.of("to suggest books to you").and(GERMAN, "um Ihnen Bücher vorzuschlagen"));

    static final Assortment TWELVE = Assortment.of(List.of(
            book("dune", "Dune").with("sf", sf()).with("herbert", Text.of("Frank Herbert")),
            book("messiah", "Dune Messiah").with("sf", sf()).with("herbert", Text.of("Frank Herbert")),
            book("solaris", "Solaris").with("sf", sf()).with("lem", Text.of("Stanisław Lem")),
            book("ubik", "Ubik").with("sf", sf()),
            book("emma", "Emma").with("novel", novel()),
            book("pride", "Pride and Prejudice").with("novel", novel()),
            book("middlemarch", "Middlemarch").with("novel", novel()),
            book("soup", "Soup Every Day").with("cooking", Text.of("cooking").and(GERMAN, "Kochen")),
            book("bread", "Bread at Home").with("cooking", Text.of("cooking").and(GERMAN, "Kochen")),
            book("roses", "Roses"),
            book("trees", "Trees"),
            book("maps", "Maps")));

    static final Shelf BOOKS =
            Shelf.of("books", Text.of("books").and(GERMAN, "Bücher"), TWELVE).least(5);

    final CoCreate shop;

    Bookshop() {
        this(BOOKS);
    }

    Bookshop(Shelf shelf) {
        this(CoCreateBuilder.inMemory(), shelf);
    }

    Bookshop(CoCreateBuilder builder, Shelf shelf) {
        this.shop = builder.shelf(shelf)
                .mandates(Mandates.none().firm(SHOP).law(LAW))
                .clock(Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC))
                .ids(counting())
                .build();
    }

    static Supplier<UUID> counting() {
        long[] next = {0};
        return () -> new UUID(0x4000L, 0x8000000000000000L | next[0]++);
    }

    Recommendations books(PartyId reader) {
        return shop.recommendations(BOOKS, reader);
    }

    /** The proposal she gets when she asks herself. */
    Proposal proposed(PartyId reader) {
        return books(reader).propose(10, SUGGEST).orElseThrow();
    }

    /** She chooses these, as the shop records it. */
    void chose(PartyId reader, String... items) {
        for (String item : items) {
            books(reader).as(SHOP).chose(item).orElseThrow();
        }
    }

    /** So many readers of a name lend their history, in which these are. */
    void readers(int count, String name, String... items) {
        for (int i = 0; i < count; i++) {
            PartyId reader = PartyId.of(name + "-" + i);
            books(reader).lend().orElseThrow();
            chose(reader, items);
        }
        roundEnds();
    }

    /** Enough others pass by that what was added until now counts. */
    void roundEnds() {
        for (int i = 0; i < BOOKS.least(); i++) {
            books(PartyId.of("passer-" + i)).heedOthers(0.5).orElseThrow();
        }
    }

    /** She lets the shop read her history to suggest books. */
    void grants(PartyId reader) {
        shop.grants(reader).grant(Grant.to(SHOP, SUGGEST, BOOKS.history())).orElseThrow();
    }

    static String english(Text text, Level level) {
        return text.in(Audience.of(ENGLISH).at(level)).words();
    }

    static String german(Text text, Level level) {
        return text.in(Audience.of(GERMAN).at(level)).words();
    }

    private static Item book(String code, String title) {
        return Item.of(code, Text.of(title));
    }

    private static Text sf() {
        return Text.of("science fiction");
    }

    private static Text novel() {
        return Text.of("novel").and(GERMAN, "Roman");
    }

    @Override
    public void close() {
        shop.close();
    }
}
