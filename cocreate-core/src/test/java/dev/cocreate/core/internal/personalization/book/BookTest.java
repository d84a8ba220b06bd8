package dev.cocreate.core.internal.personalization.book;

import static dev.cocreate.personalization.Condition.above;
import static dev.cocreate.personalization.Condition.all;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.below;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.personalization.rulebook.Difference;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.personalization.rulebook.Watching;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rulebooks as data: reviewed, compared, and decided by for many at once. */
class BookTest {

    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 120, "");
    private static final AttributeKey<Boolean> ILL = AttributeKey.flag("ill").special();
    private static final Purpose TRY = Purpose.of("try", Text.of("to try it out"));
    private static final Element TICKET = Element.of("ticket", "child", "full", "senior");

    private static Rule firm(String id, Condition when, String value) {
        return rule(id).when(when)
                .then(choose("ticket", value))
                .because(id + ".")
                .in(Layer.FIRM_DEFAULT);
    }

    private static Rulebook book(Rule... rules) {
        List<Rule.Authored> authored = new ArrayList<>();
        for (Rule each : rules) {
            authored.add(new Rule.Authored(PartyId.of("firm"), each, 1, Instant.EPOCH));
        }
        return new Bookshelf(
                        name -> Optional.<AttributeKey<?>>of(AGE)
                                .filter(key -> key.name().equals(name))
                                .or(() -> Optional.<AttributeKey<?>>of(ILL)
                                        .filter(key -> key.name().equals(name))),
                        Map.of("ticket", TICKET))
                .of(authored)
                .orElseThrow();
    }

    private static Rulebook elsewhere(String json) {
        Map<String, AttributeKey<?>> keys = Map.of("age", AGE, "ill", ILL);
        return new Bookshelf(name -> Optional.ofNullable(keys.get(name)), Map.of("ticket", TICKET))
                .read(json)
                .orElseThrow();
    }

    private static Person person(int number) {
        return Person.of(PartyId.of("p" + number), TRY, LocalDate.of(2026, 1, 1))
                .with(AGE, (double) (number % 100));
    }

    @Test
    void theReviewFindsContradictionsShadowsUnreachablesGapsAndDelicateReadingEachWithACase() {
        Rulebook book = book(
                firm("children", below(AGE, 14.0), "child"),
                firm("young", below(AGE, 18.0), "full"),
                firm("nobody", all(above(AGE, 50.0), below(AGE, 40.0)), "senior"),
                rule("no senior ill")
                        .when(Condition.is(ILL))
                        .then(forbid("ticket", "senior"))
                        .because("?")
                        .in(Layer.FIRM_DEFAULT),
                firm("old", atLeast(AGE, 70.0), "senior"),
                rule("never senior")
                        .when(atLeast(AGE, 60.0))
                        .then(forbid("ticket", "senior"))
                        .because("?")
                        .asDuty(Ground.of("g", Text.of("g"), Text.of("a"))));

        List<Finding> findings = book.review();

        assertThat(findings)
                .extracting(Finding::code)
                .contains("rules.contradiction", "rules.shadowed", "rules.unreachable", "rules.gap", "rules.delicate");
        Finding contradiction = findings.stream()
                .filter(each -> each.code().equals("rules.contradiction"))
                .findFirst()
                .orElseThrow();
        assertThat(contradiction.rules()).containsExactly("firm/children", "firm/young");
        assertThat((Double) contradiction.witness().get(AGE)).isLessThan(14.0);
        Finding shadowed = findings.stream()
                .filter(each -> each.code().equals("rules.shadowed"))
                .findFirst()
                .orElseThrow();
        assertThat(shadowed.rules()).containsExactly("firm/old", "firm/never senior");
        Finding gap = findings.stream()
                .filter(each -> each.code().equals("rules.gap"))
                .findFirst()
                .orElseThrow();
        assertThat((Double) gap.witness().get(AGE)).isBetween(18.0, 70.0);
    }

    @Test
    void aChangeIsShownAsTheDecisionsItWouldChangeWithBothReasons() {
        Rulebook now = book(firm("children", below(AGE, 14.0), "child"), firm("others", atLeast(AGE, 14.0), "full"));
        Rulebook draft = book(firm("children", below(AGE, 16.0), "child"), firm("others", atLeast(AGE, 16.0), "full"));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            people.add(person(i));
        }

        List<Difference> differences = now.comparedWith(draft, people);

        assertThat(differences)
                .extracting(each -> each.person().known().get(AGE))
                .containsExactly(14.0, 15.0);
        assertThat(differences.get(0).now().value()).contains("full");
        assertThat(differences
                        .get(0)
                        .then()
                        .explanation()
                        .applied()
                        .get(0)
                        .rule()
                        .rule()
                        .id())
                .isEqualTo("children");
        assertThat(differences.get(0).because())
                .extracting(each -> each.in(Audience.of(Locale.GERMAN)).words())
                .containsExactly(
                        "„others“ zählt nicht mehr: others. Sie gilt hier nicht mehr.",
                        "„children“ zählt im Entwurf: children. Sie wurde geändert.");
        assertThat(differences
                        .get(0)
                        .because()
                        .get(1)
                        .in(Audience.of(Locale.ENGLISH))
                        .words())
                .isEqualTo("“children” counts in the draft: children. It was changed.");
    }

    @Test
    void theReviewSeesTheRulebookAsItWouldAct() {
        Rule fixed = firm("everyone pays", Condition.always(), "full")
                .in(Layer.NEUTRAL_ADVICE)
                .fixed();
        Rule weak = firm("children", below(AGE, 14.0), "child");
        assertThat(codes(fixed, weak)).as("what nobody can switch off shadows").contains("rules.shadowed");
        assertThat(codes(fixed.in(Layer.NEUTRAL_ADVICE), weak))
                .as("what she may switch off does not")
                .doesNotContain("rules.shadowed");
        assertThat(codes(fixed.tryingOut(new Rule.Experiment("half", 50, Text.of("?"))), weak))
                .as("nor what stands for half the people")
                .doesNotContain("rules.shadowed");
        Instant later = Instant.parse("2027-01-01T00:00:00Z");
        Rule soon = fixed.during(new Rule.Validity(Optional.of(later), Optional.empty()));
        assertThat(codes(soon, weak)).as("nor what has not begun").doesNotContain("rules.shadowed");

        Rule old = weak.during(new Rule.Validity(Optional.empty(), Optional.of(later)));
        Rule fresh = firm("minors", below(AGE, 18.0), "full")
                .during(new Rule.Validity(Optional.of(later), Optional.empty()));
        assertThat(codes(old, fresh)).as("one ends when the other begins").doesNotContain("rules.contradiction");
        assertThat(codes(weak, firm("minors", below(AGE, 18.0), "full"))).contains("rules.contradiction");
        Rule club = firm("club", atLeast(AGE, 14.0), "senior").in(Layer.ADOPTED_COMMUNITY);
        assertThat(codes(weak, club)).as("who adopts nothing has a gap").contains("rules.gap");
    }

    private static List<String> codes(Rule... rules) {
        return book(rules).review().stream().map(Finding::code).toList();
    }

    @Test
    void aPersonsChoicesDecideWhichRulesStandForHer() {
        PartyId club = PartyId.of("club");
        Rulebook book = book(firm("full", Condition.always(), "full"));
        List<Rule.Authored> rules = new ArrayList<>(book.rules());
        rules.add(new Rule.Authored(
                club, firm("young", Condition.always(), "child").in(Layer.ADOPTED_COMMUNITY), 1, Instant.EPOCH));
        Rulebook both = new Book(rules, Map.of("ticket", TICKET));

        assertThat(both.decide("ticket", person(1)).value()).contains("full");
        assertThat(both.decide("ticket", person(1).choosing(Choices.NONE.adopting(club)))
                        .value())
                .contains("child");
        assertThat(both.decide("ticket", person(1).choosing(Choices.NONE.without("firm/full")))
                        .value())
                .isEmpty();
    }

    @Test
    void manyAreDecidedInParallelAsOneByOneWithProgressAndCancel() {
        Rulebook book = book(firm("children", below(AGE, 14.0), "child"), firm("others", atLeast(AGE, 14.0), "full"));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            people.add(person(i));
        }
        AtomicInteger most = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Decision> all =
                    book.decideAll("ticket", people, executor, (done, of) -> most.accumulateAndGet(done, Math::max));
            List<Decision> single =
                    people.stream().map(each -> book.decide("ticket", each)).toList();
            assertThat(all).isEqualTo(single);
            assertThat(most).hasValue(2_000);
            assertThat(elsewhere(book.json()).decideAll("ticket", people, executor, Watching.nobody()))
                    .as("a rulebook sent as JSON decides the same wherever it is read")
                    .isEqualTo(single);
            Watching stop = new Watching() {
                @Override
                public void progress(int done, int of) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };
            assertThat(book.decideAll("ticket", people, executor, stop)).isEmpty();
        } finally {
            executor.shutdown();
        }
    }
}
