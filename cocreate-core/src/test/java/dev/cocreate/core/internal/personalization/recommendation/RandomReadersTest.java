package dev.cocreate.core.internal.personalization.recommendation;

import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.BOOKS;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.SUGGEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.personalization.recommendation.Evidence;
import dev.cocreate.personalization.recommendation.Evidence.OthersToo;
import dev.cocreate.personalization.recommendation.Evidence.OwnHistory;
import dev.cocreate.personalization.recommendation.Evidence.Popular;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Proposal;
import dev.cocreate.personalization.recommendation.Recommendation;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Tastes;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever readers do, what holds for every proposal holds for each. */
@Tag("concept-35")
class RandomReadersTest {

    private static final int ACTS = Integer.getInteger("recommendation.acts", 1_200);
    private static final List<String> ITEMS = List.of(
            "dune",
            "messiah",
            "solaris",
            "ubik",
            "emma",
            "pride",
            "middlemarch",
            "soup",
            "bread",
            "roses",
            "trees",
            "maps");

    @Test
    void everyProposalKeepsWhatWasPromised() {
        Random chance = new Random(11);
        int evidence = 0;
        try (Bookshop bookshop = new Bookshop()) {
            for (int i = 0; i < ACTS; i++) {
                PartyId reader = PartyId.of("reader-" + chance.nextInt(30));
                act(bookshop, reader, chance);
                if (chance.nextInt(6) == 0) {
                    evidence += check(bookshop, reader);
                }
            }
        }
        assertThat(evidence).as("pieces of evidence from others").isGreaterThan(20);
    }

    private static void act(Bookshop bookshop, PartyId reader, Random chance) {
        var books = bookshop.books(reader);
        String item = ITEMS.get(chance.nextInt(ITEMS.size()));
        switch (chance.nextInt(20)) {
            case 0, 1, 2 -> books.lend();
            case 3 -> books.keepToHerself();
            case 4 -> books.exclude(item, chance.nextBoolean() ? Exclusion.EVIDENCE : Exclusion.PROPOSAL);
            case 5 -> books.reopen(item);
            case 6 -> books.returned(item);
            case 7 -> books.rated(item, 1 + chance.nextInt(5));
            case 8 -> books.heedOthers(chance.nextInt(5) / 4.0).orElseThrow();
            case 9 ->
                bookshop.shop
                        .profile(reader)
                        .take(bookshop.shop.profile(reader).stance().profiling(chance.nextInt(3) > 0))
                        .orElseThrow();
            default -> books.as(Bookshop.SHOP).chose(item);
        }
    }

    /** Checks the proposal she gets now; returns how much of others it rests on. */
    private static int check(Bookshop bookshop, PartyId reader) {
        Tastes tastes = bookshop.books(reader).tastes();
        boolean profiling = bookshop.shop.profile(reader).stance().profilingAllowed();
        int looks = bookshop.shop.profile(reader).looks().size();
        Proposal proposal = bookshop.books(reader).propose(5, SUGGEST).orElseThrow();

        assertThat(proposal.recommendations()).hasSizeLessThanOrEqualTo(5);
        assertThat(proposal.codes()).doesNotHaveDuplicates().noneMatch(tastes.excluded()::containsKey);
        assertThat(bookshop.shop.profile(reader).looks()).hasSize(profiling ? looks + 1 : looks);
        if (!profiling) {
            assertThat(tastes.lent()).isEmpty();
        }
        Set<String> liked = tastes.remembered().stream()
                .filter(Remembered::liked)
                .map(Remembered::item)
                .filter(item -> tastes.excluded().get(item) != Exclusion.EVIDENCE)
                .collect(Collectors.toSet());
        int others = 0;
        for (Recommendation each : proposal.recommendations()) {
            if (profiling) {
                assertThat(tastes.remembered())
                        .extracting(Remembered::item)
                        .doesNotContain(each.item().code());
            }
            assertThat(each.evidence()).isNotEmpty();
            for (Evidence piece : each.evidence()) {
                others += piece instanceof OwnHistory ? 0 : 1;
                check(piece, profiling ? liked : Set.of(), tastes);
            }
            for (Level level : Level.values()) {
                assertThat(Bookshop.english(each.reason(), level)).isNotBlank().doesNotContain("reader-");
                assertThat(Bookshop.german(each.reason(), level)).isNotBlank().doesNotContain("reader-");
            }
        }
        return others;
    }

    private static void check(Evidence piece, Set<String> liked, Tastes tastes) {
        if (piece instanceof OwnHistory own) {
            assertThat(tastes.others()).isLessThan(1);
            assertThat(own.because()).extracting(Item::code).isSubsetOf(liked);
            assertThat(own.shared()).isNotEmpty();
            return;
        }
        assertThat(tastes.others()).isPositive();
        int people = piece instanceof OthersToo too ? too.people() : ((Popular) piece).people();
        assertThat(people).isGreaterThanOrEqualTo(BOOKS.least());
        assertThat(people % BOOKS.least()).isZero();
        if (piece instanceof OthersToo too) {
            assertThat(liked).contains(too.because().code());
        }
    }
}
