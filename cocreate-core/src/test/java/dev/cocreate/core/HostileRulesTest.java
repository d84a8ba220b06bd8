package dev.cocreate.core;

import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Condition.not;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.Rules;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.personalization.rulebook.Loading;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.personalization.rulebook.Rulebooks;
import dev.cocreate.personalization.rulebook.Watching;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an author or a careless host can hand in, as seen from outside. */
class HostileRulesTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId CLINIC = PartyId.of("clinic");
    private static final Purpose CARE = Purpose.of("care", Text.of("to care for you"));
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);
    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 120, "years");
    private static final AttributeKey<Boolean> MEMBER = AttributeKey.flag("member");
    private static final AttributeKey<LocalDate> BORN =
            AttributeKey.date("born", LocalDate.of(1900, 1, 1), LocalDate.of(2040, 1, 1));
    private static final AttributeKey<Double> UNDECLARED = AttributeKey.number("shoe", 0, 60, "");

    private final CoCreate house = CoCreateBuilder.inMemory()
            .attributes(AttributeCatalogue.of(AGE, MEMBER, BORN))
            .build();
    private final Rulebooks rulebooks = house.personalization().rulebooks();

    @AfterEach
    void close() {
        house.close();
    }

    private static String wrong(Loading<?> loading) {
        return ((Loading.Unsound<?>) loading).findings().get(0).text().toString();
    }

    private Rulebook grownUp() {
        Rule rule = rule("grown up")
                .when(atLeast(AGE, 18.0))
                .then(choose("tour", "long"))
                .because("Grown up.")
                .in(Layer.FIRM_DEFAULT);
        return rulebooks
                .of(List.of(new Rule.Authored(CLINIC, rule, 1, Instant.EPOCH)))
                .orElseThrow();
    }

    @Test
    void aForeignConditionOfAnotherMeaningIsNamedAndNotGuessedAt() {
        String sub = "{\"type\":\"matchAllCondition\"}";
        assertThat(wrong(rulebooks.fromUnomi("{\"type\":\"booleanCondition\",\"parameterValues\":{\"operator\":\"xor\","
                        + "\"subConditions\":[" + sub + "," + sub + "]}}")))
                .contains("'xor' has no counterpart");
        assertThat(
                        wrong(
                                rulebooks.fromUnomi(
                                        "{\"type\":\"profilePropertyCondition\",\"parameterValues\":{\"propertyName\":"
                                                + "\"born\",\"comparisonOperator\":\"greaterThan\",\"propertyValueDateExpr\":\"now-30d\"}}")))
                .contains("propertyValueDateExpr");
        assertThat(wrong(rulebooks.fromJsonLogic("{\"and\":[]}"))).contains("at least one part");
    }

    @Test
    void aForeignConditionThatIsCutShortIsRefused() {
        for (String json : List.of(
                "{\"!\":[]}", "{\"!!\":[]}", "{\"in\":[\"x\"]}", "{\"in\":[]}", "{\"!\":[true,true]}", "{\"<\":[]}")) {
            assertThat(rulebooks.fromJsonLogic(json)).as(json).isInstanceOf(Loading.Unsound.class);
        }
        assertThat(wrong(rulebooks.fromUnomi(
                        "{\"type\":\"profilePropertyCondition\",\"parameterValues\":{\"propertyName\":"
                                + "\"age\",\"comparisonOperator\":\"between\",\"propertyValuesInteger\":[5]}}")))
                .contains("two sides, but has 1");
    }

    @Test
    void aDayIsReadAsUnomiWritesIt() {
        Condition read = rulebooks
                .fromUnomi("{\"type\":\"profilePropertyCondition\",\"parameterValues\":{\"propertyName\":"
                        + "\"properties.born\",\"comparisonOperator\":\"lessThan\","
                        + "\"propertyValueDate\":\"2000-01-01T00:00:00Z\"}}")
                .orElseThrow();
        assertThat(read).isEqualTo(Condition.below(BORN, LocalDate.of(2000, 1, 1)));
    }

    @Test
    void whatIsWrongWithATextIsShownWhereItBegins() {
        assertThat(wrong(rulebooks.parse("age >= 18.0 && ghost > 1.0"))).startsWith("line 1, column 16: 'ghost' is no");
        assertThat(wrong(rulebooks.parse("member == 1.0")))
                .contains("column 11: 'member' is a flag")
                .contains("true or");
        assertThat(wrong(rulebooks.parse("\u0430ge >= 18.0"))).startsWith("line 1, column 1: a name is missing");
        assertThat(wrong(rulebooks.parse("\"x\" in age"))).startsWith("line 1, column 8:");
    }

    @Test
    void onlyWhatCelTakesForWhiteSpaceIsSkipped() {
        assertThat(rulebooks.parse("age\t>=\n18.0")).isInstanceOf(Loading.Loaded.class);
        assertThat(rulebooks.parse("age\u2003>= 18.0")).isInstanceOf(Loading.Unsound.class);
    }

    @Test
    void aConditionTooDeepToRecurseIntoIsNotPrinted() {
        Condition deep = is(MEMBER);
        for (int i = 0; i < 100_000; i++) {
            deep = not(deep);
        }
        Condition bottomless = deep;
        assertThatThrownBy(() -> rulebooks.print(bottomless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 60 deep");
    }

    @Test
    void aConditionThatRepeatsItselfIsNeitherWrittenOutNorRead() {
        Condition doubled = is(MEMBER);
        String text = "member";
        for (int i = 0; i < 50; i++) {
            doubled = Condition.all(doubled, doubled);
            text = "(" + text + " ? member : member)";
        }
        Condition endless = doubled;
        assertThatThrownBy(() -> rulebooks.print(endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2000 parts");
        assertThat(wrong(rulebooks.parse(text))).contains("more than 2000 parts");
    }

    @Test
    void aRulebookHasARuleOnce() {
        Rule.Authored rule = grownUp().rules().get(0);
        assertThat(wrong(rulebooks.of(List.of(rule, rule)))).contains("clinic/grown up” is there twice");
    }

    @Test
    void aParameterIsMovedToANumber() {
        assertThatThrownBy(
                        () -> new Choices(Set.of(), Set.of(), Map.of(), Map.of("clinic/x/limit", Double.NaN), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clinic/x/limit");
    }

    @Test
    void whatIsKnownOfAPersonLiesWithinItsDomain() {
        Person someone = Person.of(ADA, CARE, TODAY);
        assertThatThrownBy(() -> someone.with(AGE, Double.NaN)).hasMessageContaining("'age' takes 0 to 120 years");
        assertThatThrownBy(() -> someone.with(AGE, 1e9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Person.of(ADA, CARE, LocalDate.MAX)).hasMessageContaining("years 1 to 9999");
        @SuppressWarnings({"unchecked", "rawtypes"})
        AttributeKey<Object> raw = (AttributeKey) AGE;
        assertThatThrownBy(() -> someone.with(raw, "old"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }

    @Test
    void bulkDecisionsEndWhateverTheExecutorDoes() {
        Rulebook book = grownUp();
        List<Person> people =
                Collections.nCopies(1_000, Person.of(ADA, CARE, TODAY).with(AGE, 40.0));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            List<Decision> within = assertTimeoutPreemptively(
                    Duration.ofMinutes(2),
                    () -> one.submit(() -> book.decideAll("tour", people, one, Watching.nobody()))
                            .get());
            List<Decision> dropped = assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> book.decideAll("tour", people, work -> {}, Watching.nobody()));
            List<Decision> refused = book.decideAll(
                    "tour",
                    people,
                    work -> {
                        throw new RejectedExecutionException("full");
                    },
                    Watching.nobody());
            for (List<Decision> each : List.of(within, dropped, refused)) {
                assertThat(each)
                        .hasSize(1_000)
                        .allMatch(decision -> decision.value().equals(Optional.of("long")));
            }
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void cancelledBulkDecisionsAreThoseOfTheFirstPeople() {
        AtomicInteger asked = new AtomicInteger();
        Watching impatient = new Watching() {
            @Override
            public void progress(int done, int of) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() == 2;
            }
        };
        List<Person> people = new java.util.ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            people.add(Person.of(PartyId.of("p" + i), CARE, TODAY));
        }
        List<Decision> decided = grownUp().decideAll("tour", people, Runnable::run, impatient);

        assertThat(decided).hasSizeLessThan(1_000);
        for (int i = 0; i < decided.size(); i++) {
            assertThat(decided.get(i).consumer()).isEqualTo(PartyId.of("p" + i));
        }
    }

    @Test
    void whatAWatcherThrowsIsThrown() {
        assertThatThrownBy(() -> grownUp()
                        .decideAll("tour", List.of(Person.of(ADA, CARE, TODAY)), Runnable::run, (done, of) -> {
                            throw new IllegalStateException("no more");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
    }

    @Test
    void aCircumstanceIsAnAttributeOfTheHosts() {
        assertThatThrownBy(() -> house.personalization()
                        .decide(Asking.about("tour", ADA, CARE).given(UNDECLARED, 42.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'shoe' is none");
    }

    @Test
    void whatIsAskedForHasAFormARuleCouldName() {
        assertThatThrownBy(() -> Asking.about("", ADA, CARE)).hasMessageContaining("an element's name");
        assertThatThrownBy(() -> Asking.about("tour", ADA, CARE).wishing("z".repeat(1_000)))
                .hasMessageContaining("1 to 128 characters");
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(
                        () -> new Rule.Validity(Optional.of(Instant.EPOCH.plusSeconds(1)), Optional.of(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("concept-34")
    void choicesAreBoundedLikeRules() {
        Rules hers = house.rules(ADA);
        assertThatThrownBy(() -> hers.refuse(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hers.refuse("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hers.delegate("", CLINIC)).hasMessageContaining("an element's name");
        for (int i = 0; i < 500; i++) {
            hers.refuse("experiment " + i).orElseThrow();
        }
        assertThat(hers.refuse("one more")
                        .refused()
                        .orElseThrow()
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.too-many-choices");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatThrownBy(() -> house.rules(null)).hasMessage("author");
        assertThatThrownBy(() -> house.rules(ADA).author(null)).hasMessage("rule");
        assertThatThrownBy(() -> house.personalization().decide(null)).hasMessage("asking");
    }
}
