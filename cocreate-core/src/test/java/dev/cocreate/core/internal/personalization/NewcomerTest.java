package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.ground;
import static dev.cocreate.personalization.Condition.all;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.below;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Condition.not;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.Question;
import dev.cocreate.personalization.composition.Composition;
import dev.cocreate.personalization.composition.Glossary;
import dev.cocreate.profile.AttributeKey;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever knows nothing of flowers has a bouquet that holds after three answers, and reads what the words mean. */
@Tag("concept-59")
class NewcomerTest {

    private static final AttributeKey<String> OCCASION = AttributeKey.choice("occasion", "wedding", "birthday", "visit")
            .labelled(Text.of("the occasion").and(GERMAN, "der Anlass"));
    private static final AttributeKey<Boolean> CATS = AttributeKey.flag("cats")
            .labelled(Text.of("cats where it will stand").and(GERMAN, "Katzen im Haus"));
    private static final AttributeKey<Double> BUDGET = AttributeKey.number("budget", 0, 500, "EUR")
            .labelled(Text.of("the budget").and(GERMAN, "das Budget"));
    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red");
    private static final AttributeKey<Boolean> GARDEN = AttributeKey.flag("garden");

    private static final List<Element> BOUQUET = List.of(
            Element.of("flower", "lily", "rose", "tulip"),
            Element.of("stems", "12", "24"),
            Element.of("arrangement", "cascade", "posy"),
            Element.of("vase", "tall", "low"));
    private static final List<String> ELEMENTS =
            BOUQUET.stream().map(Element::name).toList();

    private static final Glossary GLOSSARY = Glossary.empty()
            .and(
                    Text.of("cascade").and(GERMAN, "Wasserfall"),
                    Text.of("A bouquet whose flowers hang down in front.")
                            .and(GERMAN, "Ein Strauß, dessen Blumen vorn herabhängen."))
            .and(Text.of("posy"), Text.of("A small round bouquet."))
            .and(Text.of("filler"), Text.of("Greenery between the flowers."));

    private final Studio studio =
            new Studio(List.of(OCCASION, CATS, BUDGET, COLOUR, GARDEN), BOUQUET.toArray(new Element[0]));

    NewcomerTest() {
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("lilies")
                                .when(all(is(OCCASION, "wedding"), not(is(CATS))))
                                .then(choose("flower", "lily"))
                                .because("Lilies suit a wedding.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("roses")
                                .when(all(is(OCCASION, "wedding"), is(CATS)))
                                .then(choose("flower", "rose"))
                                .because("Roses suit a wedding too.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("tulips")
                                .when(not(is(OCCASION, "wedding")))
                                .then(choose("flower", "tulip"))
                                .because("Tulips are cheerful.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("poison")
                                .when(is(CATS))
                                .then(forbid("flower", "lily"))
                                .because("Lilies poison cats.")
                                .asDuty(ground("cats", "Nothing that harms an animal of the house is sold.")),
                        rule("plenty")
                                .when(atLeast(BUDGET, 60.0))
                                .then(choose("stems", 24))
                                .because("The budget allows it.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("few")
                                .when(below(BUDGET, 60.0))
                                .then(choose("stems", 12))
                                .because("Twelve are enough.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("grand")
                                .when(is(OCCASION, "wedding"))
                                .then(choose("arrangement", "cascade"))
                                .because("A cascade is for great days.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("small")
                                .when(not(is(OCCASION, "wedding")))
                                .then(choose("arrangement", "posy"))
                                .because("A posy fits everywhere.")
                                .in(Layer.FIRM_DEFAULT),
                        rule("vase")
                                .then(choose("vase", "tall"))
                                .because("It holds all.")
                                .in(Layer.FIRM_DEFAULT)))
                .orElseThrow();
    }

    @Test
    void hasAValidDraftAfterThreeAnswers() {
        List<AttributeKey<?>> asked = answering("wedding", false, 80.0);

        assertThat(asked).containsExactlyInAnyOrder(OCCASION, CATS, BUDGET);
        Composition draft = compose();
        assertThat(draft.isComplete()).isTrue();
        assertThat(draft.next()).isEmpty();
        assertThat(draft.atMost()).isZero();
        assertThat(draft.taken())
                .isEqualTo(Map.of("flower", "lily", "stems", "24", "arrangement", "cascade", "vase", "tall"));
        assertThat(draft.taken().keySet()).containsExactlyElementsOf(ELEMENTS);
    }

    @Test
    void isAskedNothingThatDoesNotMatterAnyMore() {
        assertThat(answering("birthday", true, 20.0)).containsExactlyInAnyOrder(OCCASION, BUDGET);
        assertThat(compose().isComplete()).isTrue();
        assertThat(compose().taken()).containsEntry("flower", "tulip");
    }

    @Test
    void hasADraftThatHoldsWhateverSheAnswers() {
        for (String occasion : List.of("wedding", "birthday", "visit")) {
            for (boolean cats : new boolean[] {true, false}) {
                for (double budget : new double[] {0, 59.5, 60, 500}) {
                    NewcomerTest other = new NewcomerTest();

                    assertThat(other.answering(occasion, cats, budget)).hasSizeLessThanOrEqualTo(3);

                    Composition draft = other.compose();
                    assertThat(draft.isComplete()).isTrue();
                    for (Element element : BOUQUET) {
                        assertThat(element.values()).containsKey(draft.taken().get(element.name()));
                    }
                    assertThat(cats && draft.taken().containsValue("lily")).isFalse();
                }
            }
        }
    }

    @Test
    void getsNoValueForWhatSheDidNotAnswer() {
        Composition empty = compose();

        assertThat(empty.taken()).containsOnlyKeys("vase");
        assertThat(empty.isComplete()).isFalse();
        assertThat(empty.atMost()).isEqualTo(3);
        studio.profile(ADA).decline(BUDGET).orElseThrow();
        assertThat(answering("wedding", true, 80.0)).doesNotContain(BUDGET);
        assertThat(compose().taken()).doesNotContainKey("stems");
        assertThat(compose().isComplete()).isFalse();
    }

    @Test
    void whatIsHersToChooseOrDeniedIsNotComplete() {
        Composition draft = Composition.of(studio.personalization, ADA, CARE, List.of("ribbon", "vase"))
                .orElseThrow();

        assertThat(draft.decisions().get(0).conclusion()).isEqualTo(new Conclusion.Free(List.of()));
        assertThat(draft.isComplete()).isFalse();
        assertThat(draft.taken()).containsOnlyKeys("vase");
    }

    @Test
    void readsWhatTheWordsMeanUnlessSheKnowsThem() {
        answering("wedding", false, 80.0);
        Audience novice = new Audience(List.of(ENGLISH), Level.PLAIN);

        assertThat(compose().told(novice, GLOSSARY))
                .endsWith("cascade: A bouquet whose flowers hang down in front.")
                .doesNotContain("small round bouquet", "Greenery");
        assertThat(compose().told(new Audience(List.of(ENGLISH), Level.EXPERT), GLOSSARY))
                .contains("cascade")
                .doesNotContain("hang down");
        assertThat(GLOSSARY.in("Ein wasserfall!", Audience.of(GERMAN)))
                .extracting(entry -> entry.meaning().in(Audience.of(GERMAN)).words())
                .containsExactly("Ein Strauß, dessen Blumen vorn herabhängen.");
        assertThat(GLOSSARY.in("cascades, posys and a fillers' guild", novice)).isEmpty();
    }

    @Test
    void readsTheNextQuestionAndWhyItMatters() {
        Personalization personalization = studio.personalization;
        PartyId ada = ADA;
        Purpose compose = CARE;
        Audience reader = Audience.of(ENGLISH);
        Glossary glossary = GLOSSARY;
        // docs:begin compose
        Composition draft = Composition.of(personalization, ada, compose, List.of("flower", "stems", "arrangement"))
                .orElseThrow();
        Optional<Question> next = draft.next(); // ask it, declare her answer, compose again
        boolean complete = draft.isComplete(); // every element has a value that nothing unsaid could change
        String read = draft.told(reader, glossary); // with the meaning of what stands there of the field's words
        // docs:end compose

        assertThat(complete).isFalse();
        assertThat(next).map(Question::key).contains(OCCASION);
        assertThat(read)
                .contains("One question: what is this: the occasion?", "It matters because")
                .contains("posy: A small round bouquet.");
    }

    @Test
    void isRefusedWhereADecisionIsAndNamesAtLeastOneElement() {
        Refusal no = Refusal.of(Reason.of("test.no", Text.of("No.")));
        Personalization refusing = (Personalization) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Personalization.class},
                (proxy, method, arguments) -> "two".equals(arguments[0])
                        ? new Outcome.Refused<>(no, OptionalLong.of(7))
                        : studio.personalization.decide((String) arguments[0], ADA, CARE));

        assertThat(Composition.of(refusing, ADA, CARE, List.of("one", "two", "three")))
                .isEqualTo(new Outcome.Refused<>(no, OptionalLong.of(7)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Composition.of(refusing, ADA, CARE, List.of()))
                .withMessageContaining("at least one element");
    }

    /** What she is asked, one after the other, answered until nothing is asked any more. */
    private List<AttributeKey<?>> answering(String occasion, boolean cats, double budget) {
        List<AttributeKey<?>> asked = new ArrayList<>();
        int left = Integer.MAX_VALUE;
        for (Optional<Question> next = compose().next();
                next.isPresent();
                next = compose().next()) {
            Question question = next.get();
            assertThat(compose().atMost()).as("what is left").isLessThan(left).isPositive();
            left = compose().atMost();
            asked.add(question.key());
            if (question.key().equals(OCCASION)) {
                studio.profile(ADA).declare(OCCASION, occasion).orElseThrow();
            } else if (question.key().equals(CATS)) {
                studio.profile(ADA).declare(CATS, cats).orElseThrow();
            } else {
                studio.profile(ADA).declare(BUDGET, budget).orElseThrow();
            }
        }
        return asked;
    }

    private Composition compose() {
        Composition draft =
                Composition.of(studio.personalization, ADA, CARE, ELEMENTS).orElseThrow();
        assertThat(draft.decisions()).extracting(Decision::element).isEqualTo(ELEMENTS);
        return draft;
    }
}
