package dev.cocreate.core.internal.personalization.recommendation;

import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.ADA;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.BOOKS;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.LAW;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.SHOP;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.SUGGEST;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.english;
import static dev.cocreate.core.internal.personalization.recommendation.Bookshop.german;
import static dev.cocreate.personalization.Condition.always;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Effect.rank;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.Datum;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.recommendation.Evidence;
import dev.cocreate.personalization.recommendation.Proposal;
import dev.cocreate.personalization.recommendation.Recommendation;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import dev.cocreate.profile.Look;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recommendations as their readers meet them: the bookseller's scenario, and each thing a reader may decide. */
@Tag("concept-35")
class RecommendationsTest {

    private final Bookshop bookshop = new Bookshop();

    @AfterEach
    void close() {
        bookshop.close();
    }

    private static Recommendation of(Proposal proposal, String item) {
        return proposal.recommendations().stream()
                .filter(each -> each.item().code().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " is not among " + proposal.codes()));
    }

    @Test
    void aNewEventChangesTheNextProposalAndTheReasonNamesTheEvidence() {
        bookshop.readers(10, "reader", "soup", "roses");
        bookshop.chose(ADA, "dune");
        Proposal before = bookshop.proposed(ADA);
        assertThat(before.codes()).doesNotContain("roses").startsWith("messiah");

        bookshop.chose(ADA, "soup");
        Proposal after = bookshop.proposed(ADA);

        assertThat(after.codes()).contains("roses", "messiah", "bread").doesNotContain("soup", "dune");
        Recommendation roses = of(after, "roses");
        assertThat(roses.evidence())
                .singleElement()
                .satisfies(each ->
                        assertThat(((Evidence.OthersToo) each).because().code()).isEqualTo("soup"));
        assertThat(english(roses.reason(), Level.PLAIN))
                .isEqualTo("You chose “Soup Every Day”, and at least 10 people who chose it also chose “Roses”.");
        assertThat(german(roses.reason(), Level.PLAIN))
                .isEqualTo("Sie haben „Soup Every Day“ gewählt, und mindestens 10 Menschen, die es gewählt haben, haben"
                        + " auch „Roses“ gewählt.");
        Recommendation messiah = of(after, "messiah");
        assertThat(english(messiah.reason(), Level.STANDARD))
                .isEqualTo("You chose “Dune”; in common: Frank Herbert, science fiction.");
        assertThat(english(roses.reason(), Level.EXPERT)).contains("likeness", "Weight", "others");
    }

    @Test
    void aGiftSheSetsAsideNoLongerSpeaksForAnything() {
        bookshop.readers(10, "reader", "bread", "maps");
        bookshop.chose(ADA, "dune", "bread");
        assertThat(bookshop.proposed(ADA).codes()).contains("maps", "soup");

        bookshop.books(ADA).exclude("bread", Exclusion.EVIDENCE).orElseThrow();
        Proposal after = bookshop.proposed(ADA);

        assertThat(after.codes()).doesNotContain("maps", "soup", "bread").contains("messiah");
        assertThat(after.notes())
                .extracting(note -> english(note, Level.STANDARD))
                .containsExactly("Set aside, because you said so: “Bread at Home”.");
    }

    @Test
    void withTheKnobAtNoughtNothingOfOthersIsUsed() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "dune");
        bookshop.books(ADA).heedOthers(0).orElseThrow();

        Proposal proposal = bookshop.proposed(ADA);

        assertThat(proposal.codes()).containsExactly("messiah", "ubik", "solaris");
        assertThat(proposal.recommendations())
                .allSatisfy(each -> assertThat(each.evidence()).hasOnlyElementsOfType(Evidence.OwnHistory.class));
        assertThat(english(proposal.notes().get(0), Level.PLAIN)).contains("Others do not count here");
    }

    @Test
    void withTheKnobAtOneOnlyWhatOthersChoseIsUsed() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "dune");
        bookshop.books(ADA).heedOthers(1).orElseThrow();

        Proposal proposal = bookshop.proposed(ADA);

        assertThat(proposal.codes()).containsExactly("roses");
        assertThat(proposal.recommendations().get(0).weight()).isEqualTo(1);
        assertThat(proposal.recommendations().get(0).evidence()).hasOnlyElementsOfType(Evidence.OthersToo.class);
    }

    @Test
    void withoutHistoryAndWithoutOthersThereIsNothingToGoOn() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.books(ADA).heedOthers(0).orElseThrow();

        assertThat(bookshop.proposed(ADA).codes()).isEmpty();
    }

    @Test
    void withProfilingOffEverybodyGetsTheSameAndNoLookIsTaken() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.readers(5, "other", "dune");
        bookshop.chose(ADA, "solaris");
        bookshop.shop
                .profile(ADA)
                .take(bookshop.shop.profile(ADA).stance().profiling(false))
                .orElseThrow();
        PartyId stranger = PartyId.of("stranger");

        Proposal hers = bookshop.proposed(ADA);
        Proposal anybodys = bookshop.proposed(stranger);

        assertThat(hers.codes()).isEqualTo(anybodys.codes()).containsExactly("dune", "roses");
        assertThat(english(of(hers, "dune").reason(), Level.PLAIN)).isEqualTo("At least 15 people chose “Dune”.");
        assertThat(english(hers.notes().get(0), Level.PLAIN)).startsWith("You allow no profiling");
        assertThat(bookshop.shop.profile(ADA).looks()).isEmpty();
    }

    @Test
    void whatSheExcludedComesBackOnlyWhenSheReopensIt() {
        bookshop.chose(ADA, "dune");
        bookshop.books(ADA).exclude("messiah", Exclusion.PROPOSAL).orElseThrow();
        bookshop.readers(10, "reader", "dune", "messiah");
        bookshop.shop
                .rules(SHOP)
                .author(rule("push")
                        .when(always())
                        .then(rank("books", "messiah", 100))
                        .because("New in paperback.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();

        assertThat(bookshop.proposed(ADA).codes()).isNotEmpty().doesNotContain("messiah");
        assertThat(bookshop.proposed(ADA).decision().told(Audience.of(ENGLISH).at(Level.EXPERT)))
                .contains("You excluded “Dune Messiah”.");
        bookshop.shop
                .profile(ADA)
                .take(bookshop.shop.profile(ADA).stance().profiling(false))
                .orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).doesNotContain("messiah");
        bookshop.books(ADA).reopen("messiah").orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).contains("messiah");
    }

    @Test
    void whatSheReturnedOrDislikedSpeaksForNothing() {
        bookshop.chose(ADA, "dune", "emma");
        bookshop.books(ADA).returned("dune").orElseThrow();
        bookshop.books(ADA).rated("emma", 2).orElseThrow();

        assertThat(bookshop.proposed(ADA).codes()).isEmpty();

        bookshop.books(ADA).rated("emma", 4).orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).containsExactly("middlemarch", "pride");
    }

    @Test
    void aRulePutsFirstAndARuleForbids() {
        bookshop.chose(ADA, "dune");
        bookshop.shop
                .rules(ADA)
                .author(rule("first the maps")
                        .when(always())
                        .then(rank("books", "maps", 1))
                        .because("I travel."))
                .orElseThrow();
        bookshop.shop
                .rules(LAW)
                .author(rule("index")
                        .when(always())
                        .then(forbid("books", "messiah"))
                        .because("It may not be sold.")
                        .in(Layer.LAW))
                .orElseThrow();

        Proposal proposal = bookshop.proposed(ADA);

        assertThat(proposal.codes()).startsWith("maps").contains("ubik").doesNotContain("messiah");
        assertThat(english(of(proposal, "maps").reason(), Level.PLAIN)).isEqualTo("I travel.");
        bookshop.shop
                .rules(ADA)
                .author(rule("only this")
                        .when(always())
                        .then(choose("books", "trees"))
                        .because("Now."))
                .orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).containsExactly("trees");
    }

    @Test
    void anotherReadsHerHistoryOnlyWithLeaveAndEachTimeIsALook() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "solaris");
        Proposal without = bookshop.books(ADA).as(SHOP).propose(10, SUGGEST).orElseThrow();
        assertThat(without.codes()).containsExactly("dune", "roses");
        assertThat(english(without.notes().get(0), Level.PLAIN))
                .isEqualTo("Your history was not used: there is no consent to it.");

        bookshop.grants(ADA);
        Proposal with = bookshop.books(ADA).as(SHOP).propose(10, SUGGEST).orElseThrow();

        assertThat(with.codes()).contains("messiah", "ubik");
        List<Look> looks = bookshop.shop.profile(ADA).looks();
        assertThat(looks).hasSize(2).allSatisfy(look -> {
            assertThat(look.by()).isEqualTo(SHOP);
            assertThat(look.purpose()).isEqualTo(SUGGEST);
        });
        assertThat(looks.get(0).unseen()).containsEntry("history.books", Datum.Why.NO_CONSENT);
        assertThat(looks.get(1).seen()).containsExactly("history.books");
        assertThat(looks.get(1).decision()).contains(with.decision().id());
    }

    @Test
    void whatIsDisputedRestrictedOrDeclinedIsNotUsed() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "solaris");
        bookshop.grants(ADA);
        var profile = bookshop.shop.profile(ADA);
        profile.restrict(BOOKS.history()).orElseThrow();
        assertThat(bookshop.books(ADA)
                        .as(SHOP)
                        .propose(5, SUGGEST)
                        .orElseThrow()
                        .codes())
                .containsExactly("dune", "roses");
        profile.release(BOOKS.history()).orElseThrow();
        String fact = profile.facts().get(0).id();
        profile.contest(fact, Text.of("My brother uses this account.")).orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).containsExactly("dune", "roses");
        assertThat(code(bookshop.books(ADA).as(SHOP).chose("emma"))).isEqualTo("recommendation.not-kept");
        profile.decline(BOOKS.history()).orElseThrow();
        assertThat(bookshop.proposed(ADA).codes()).containsExactly("dune", "roses");
        assertThat(code(bookshop.books(ADA).as(SHOP).chose("emma"))).isEqualTo("recommendation.not-kept");
        assertThat(bookshop.books(ADA).tastes().remembered()).isEmpty();
    }

    @Test
    void anErasureTakesHerHistoryEverywhere() {
        bookshop.readers(4, "reader", "solaris", "trees");
        bookshop.books(ADA).lend().orElseThrow();
        bookshop.chose(ADA, "solaris", "trees");
        bookshop.roundEnds();
        PartyId ben = PartyId.of("ben");
        bookshop.chose(ben, "solaris");
        assertThat(bookshop.proposed(ben).codes()).contains("trees");
        assertThat(bookshop.books(ADA).tastes().lent()).containsExactly("solaris", "trees");

        var erasure = bookshop.shop.rights(ADA).erase(List.of(BOOKS.history())).orElseThrow();

        assertThat(erasure.residue()).isEmpty();
        assertThat(bookshop.books(ADA).tastes().remembered()).isEmpty();
        assertThat(bookshop.books(ADA).tastes().lent()).isEmpty();
        assertThat(bookshop.proposed(ben).codes()).doesNotContain("trees");
        assertThat(bookshop.shop.rights(ADA).export().orElseThrow().json()).doesNotContain("Solaris");
        assertThat(told(ADA)).noneMatch(line -> line.contains("Solaris"));
    }

    @Test
    void onlySheSaysWhatCounts() {
        var others = bookshop.books(ADA).as(SHOP);

        assertThat(code(others.heedOthers(1))).isEqualTo("recommendation.hers-alone");
        assertThat(code(others.exclude("dune", Exclusion.PROPOSAL))).isEqualTo("recommendation.hers-alone");
        assertThat(code(others.reopen("dune"))).isEqualTo("recommendation.hers-alone");
        assertThat(code(others.lend())).isEqualTo("recommendation.hers-alone");
        assertThat(code(others.keepToHerself())).isEqualTo("recommendation.hers-alone");
        assertThatThrownBy(others::tastes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("only she sees");
        bookshop.books(ADA).heedOthers(0.25).orElseThrow();
        assertThat(bookshop.books(ADA).tastes().others()).isEqualTo(0.25);
    }

    @Test
    void whatMakesNoSenseIsRefusedOrACallersMistake() {
        var books = bookshop.books(ADA);

        assertThat(code(books.chose("nonsense"))).isEqualTo("recommendation.no-such-item");
        assertThat(code(books.exclude("nonsense", Exclusion.PROPOSAL))).isEqualTo("recommendation.no-such-item");
        assertThat(code(books.reopen("dune"))).isEqualTo("recommendation.not-excluded");
        assertThat(code(books.returned("dune"))).isIn("recommendation.not-kept", "recommendation.not-chosen");
        assertThat(code(books.keepToHerself())).isEqualTo("recommendation.already");
        assertThatThrownBy(() -> books.heedOthers(1.01))
                .hasMessageContaining("0 to 1")
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> books.heedOthers(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> books.rated("dune", 6)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> books.propose(0, SUGGEST)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> BOOKS.least(2)).hasMessageContaining("3 to 10000");
        assertThatThrownBy(() -> bookshop.shop.recommendations(
                        dev.cocreate.personalization.recommendation.Shelf.of(
                                "films", Text.of("films"), Bookshop.TWELVE),
                        ADA))
                .hasMessageContaining("films");
    }

    @Test
    void anotherSeatDoesNotLearnHowSheWeighsOthers() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "dune", "emma");
        bookshop.books(ADA).exclude("emma", Exclusion.EVIDENCE).orElseThrow();
        bookshop.grants(ADA);
        List<List<Double>> weights = new ArrayList<>();
        for (double share : new double[] {0.3, 0.4}) {
            bookshop.books(ADA).heedOthers(share).orElseThrow();
            Proposal seen = bookshop.books(ADA).as(SHOP).propose(10, SUGGEST).orElseThrow();
            weights.add(
                    seen.recommendations().stream().map(Recommendation::weight).toList());
            assertThat(seen.notes()).isEmpty();
            assertThat(seen.decision().told(Audience.of(ENGLISH).at(Level.EXPERT)))
                    .contains("You chose “Dune”")
                    .doesNotContain("Weight");
        }
        assertThat(weights.get(0)).isEqualTo(weights.get(1)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(bookshop.proposed(ADA).recommendations().get(0).weight()).isNotEqualTo(1.0);
    }

    @Test
    void theDecisionIsOnRecordAndSaysTheSameForEver() {
        bookshop.readers(10, "reader", "dune", "roses");
        bookshop.chose(ADA, "dune");
        Decision made = bookshop.proposed(ADA).decision();
        bookshop.chose(ADA, "emma", "messiah");
        bookshop.readers(10, "later", "dune", "maps");

        Decision again = bookshop.shop.personalization().again(made.id());

        assertThat(again).isEqualTo(made);
        assertThat(again.told(Audience.of(ENGLISH).at(Level.EXPERT)))
                .isEqualTo(made.told(Audience.of(ENGLISH).at(Level.EXPERT)))
                .contains("at least 10 people", "the history of books");
        assertThat(made.explanation().used())
                .extracting(used -> used.key().name())
                .containsExactly("history.books");
    }

    @Test
    void whoeverDecidesTheElementGetsTheSameRanking() {
        bookshop.chose(ADA, "dune");

        Decision plain = bookshop.shop.decide("books", ADA, SUGGEST).orElseThrow();

        assertThat(plain.conclusion())
                .isEqualTo(bookshop.proposed(ADA).decision().conclusion());
        assertThat(bookshop.shop
                        .personalization()
                        .decide(Asking.about("stems", ADA, SUGGEST))
                        .orElseThrow()
                        .explanation()
                        .applied())
                .isEmpty();
    }

    @Test
    void everythingIsOnHerTrailInBothLanguages() {
        bookshop.chose(ADA, "dune");
        bookshop.books(ADA).rated("dune", 5).orElseThrow();
        bookshop.books(ADA).exclude("emma", Exclusion.EVIDENCE).orElseThrow();
        bookshop.books(ADA).heedOthers(0.2).orElseThrow();
        bookshop.books(ADA).lend().orElseThrow();

        assertThat(told(ADA))
                .contains(
                        "bookshop recorded that ada chose “Dune” (books).",
                        "ada recorded that ada gave “Dune” 5 of 5 stars (books).",
                        "ada excluded “Emma”: never proposed, and no sign of what she likes (books).",
                        "ada set that others count 20 % and her own history 80 % (books).",
                        "ada lets her history count among others', never told apart from theirs (books).");
        List<String> german = new ArrayList<>();
        bookshop.shop
                .trail(ADA)
                .in(Audience.of(Locale.GERMAN))
                .forEach(entry -> german.add(entry.told().words()));
        assertThat(german).contains("bookshop hat festgehalten, dass ada „Dune“ gewählt hat (Bücher).");
    }

    private List<String> told(PartyId reader) {
        List<String> told = new ArrayList<>();
        bookshop.shop
                .trail(reader)
                .in(Audience.of(ENGLISH))
                .forEach(entry -> told.add(entry.told().words()));
        return told;
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refused()
                .orElseThrow(() -> new AssertionError("it was not refused: " + outcome))
                .reasons()
                .get(0)
                .code();
    }
}
