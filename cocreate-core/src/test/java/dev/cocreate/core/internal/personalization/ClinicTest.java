package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.core.internal.personalization.Studio.ground;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.has;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Text;
import dev.cocreate.personalization.Conclusion;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A firm's rule, her own and a duty decide among treatments, on what she disclosed. */
class ClinicTest {

    private static final AttributeKey<Double> AGE =
            AttributeKey.number("age", 18, 100, "years").labelled(Text.of("age").and(GERMAN, "Alter"));
    private static final AttributeKey<Set<String>> ALLERGIES = AttributeKey.set("allergies", "statin", "penicillin")
            .labelled(Text.of("allergies to medicines").and(GERMAN, "Allergien gegen Arzneimittel"))
            .answered("statin", Text.of("statins").and(GERMAN, "Statine"))
            .answered("penicillin", Text.of("penicillin").and(GERMAN, "Penicillin"))
            .in("health")
            .special();
    private static final AttributeKey<Boolean> PREGNANT = AttributeKey.flag("pregnant")
            .labelled(Text.of("pregnancy").and(GERMAN, "Schwangerschaft"))
            .in("health")
            .special();
    private static final AttributeKey<Boolean> NIGHTS = AttributeKey.flag("worksNights")
            .labelled(Text.of("working at night").and(GERMAN, "Nachtarbeit"));

    private static final Element TREATMENT = Element.named(
                    "treatment", Text.of("treatment").and(GERMAN, "Behandlung"))
            .value("none", Text.of("no change").and(GERMAN, "keine Änderung"))
            .value("lifestyle", Text.of("a lifestyle programme").and(GERMAN, "ein Lebensstilprogramm"))
            .value("statin", Text.of("a statin").and(GERMAN, "ein Statin"));

    private final Studio studio = new Studio(List.of(AGE, ALLERGIES, PREGNANT, NIGHTS), TREATMENT);

    @BeforeEach
    void rulesInForce() {
        studio.rules(FIRM)
                .authorAll(List.of(
                        rule("offer a statin")
                                .when(atLeast(AGE, 40.0))
                                .then(choose("treatment", "statin"))
                                .because(Text.of("From forty on we usually suggest a statin.")
                                        .and(GERMAN, "Ab vierzig empfehlen wir meist ein Statin."))
                                .in(Layer.FIRM_DEFAULT),
                        rule("statin allergy")
                                .when(has(ALLERGIES, "statin"))
                                .then(forbid("treatment", "statin"))
                                .because(Text.of("A known allergy to statins rules them out.")
                                        .and(GERMAN, "Eine bekannte Allergie gegen Statine schließt sie aus."))
                                .asDuty(ground(
                                        "safety.allergy", "A medicine somebody is allergic to may not be given.")),
                        rule("short sleep")
                                .when(Condition.is(NIGHTS))
                                .then(choose("treatment", "lifestyle"))
                                .because("People working at night profit from a programme.")
                                .in(Layer.FIRM_DEFAULT)))
                .orElseThrow();
        studio.profile(ADA).declare(AGE, 55.0).orElseThrow();
    }

    @Test
    @Tag("concept-22")
    void asksExactlyTheOneQuestionThatMattersAndSaysWhy() {
        studio.rules(ADA)
                .author(rule("I want what works")
                        .when(atLeast(AGE, 50.0))
                        .then(choose("treatment", "statin"))
                        .because("I want what works."))
                .orElseThrow();

        Decision decision = studio.decide("treatment");

        assertThat(decision).isInstanceOf(Decision.Open.class);
        Decision.Open open = (Decision.Open) decision;
        assertThat(open.question().orElseThrow().key()).isEqualTo(ALLERGIES);
        assertThat(open.question().orElseThrow().why().in(Audience.of(ENGLISH)).words())
                .isEqualTo("It matters because a rule turns on it: A known allergy to statins rules them out.");
        assertThat(open.plan().couldChange()).isEqualTo(List.of(ALLERGIES));
        assertThat(open.plan().atWorst()).isEqualTo(1);
        assertThat(open.plan().exact()).isTrue();
        assertThat(open.question().orElseThrow().answers())
                .extracting(each -> each.words().in(Audience.of(ENGLISH)).words(), each -> each.leadsTo())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("none of these", new Conclusion.Chosen("statin")),
                        org.assertj.core.groups.Tuple.tuple("statins", new Conclusion.Barred("statin", List.of())));
        assertThat(open.ifSilent()).isEqualTo(new Conclusion.Barred("statin", List.of("none", "lifestyle")));
    }

    @Test
    @Tag("concept-22")
    void aKnownAllergyDeniesWithGroundRemainingOptionsAndAppeal() {
        studio.profile(ADA).declare(ALLERGIES, Set.of("statin")).orElseThrow();
        studio.rules(ADA)
                .author(rule("give it to me")
                        .then(choose("treatment", "statin"))
                        .because("My neighbour takes it."))
                .orElseThrow();

        Decision decision = studio.decide("treatment");

        assertThat(decision).isInstanceOf(Decision.Denied.class);
        Decision.Denied denied = (Decision.Denied) decision;
        assertThat(denied.conclusion()).isEqualTo(new Conclusion.Barred("statin", List.of("none", "lifestyle")));
        assertThat(denied.refusal().reasons().get(0).code()).isEqualTo("safety.allergy");
        assertThat(denied.refusal().reasons().get(0).facts()).hasSize(1);
        assertThat(denied.refusal().remaining())
                .extracting(each -> each.in(Audience.of(GERMAN)).words())
                .containsExactly("keine Änderung", "ein Lebensstilprogramm");
        assertThat(denied.refusal().appeal()).isPresent();
        assertThat(denied.explanation().overruled())
                .extracting(
                        each -> each.rule().rule().id(),
                        each -> each.by().rule().id())
                .contains(org.assertj.core.groups.Tuple.tuple("give it to me", "statin allergy"));
    }

    @Test
    @Tag("concept-22")
    void theGateRefusesTheForbiddenChoiceWhoeverActs() {
        studio.profile(ADA).declare(ALLERGIES, Set.of("statin")).orElseThrow();

        assertThat(refusal(studio.take(ADA, "treatment", "statin"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("safety.allergy");
        assertThat(refusal(studio.take(FIRM, "treatment", "statin"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.duty");
        assertThat(studio.take(ADA, "treatment", "lifestyle").isDone()).isTrue();
        assertThat(studio.profile(ADA).looks()).isNotEmpty();
    }

    @Test
    @Tag("concept-22")
    void theGateRefusesWhatSilenceMayHideAndAsks() {
        assertThat(refusal(studio.take(ADA, "treatment", "statin"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.duty-open");

        studio.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();

        assertThat(studio.take(ADA, "treatment", "statin").isDone()).isTrue();
    }

    @Test
    @Tag("concept-57")
    void isToldAtThreeLevelsInTwoLanguages() {
        studio.profile(ADA).declare(ALLERGIES, Set.of("statin")).orElseThrow();
        studio.rules(ADA)
                .author(rule("give it to me")
                        .then(choose("treatment", "statin"))
                        .because(Text.of("My neighbour takes it.").and(GERMAN, "Mein Nachbar nimmt es.")))
                .orElseThrow();
        Decision decision = studio.decide("treatment");

        String plain = decision.told(new Audience(List.of(GERMAN), Level.PLAIN));
        String expert = decision.told(new Audience(List.of(ENGLISH), Level.EXPERT));

        assertThat(plain)
                .startsWith("Behandlung: ein Statin ist nicht möglich. Es bleibt: keine Änderung,"
                        + " ein Lebensstilprogramm.");
        assertThat(plain)
                .contains("Einspruch: Wenden Sie sich an die Ombudsstelle.")
                .doesNotContain("version");
        assertThat(expert)
                .contains("[firm/statin allergy, version 1, a duty]")
                .contains("Overruled: My neighbour takes it.")
                .contains("allergies to medicines = statins");
    }

    @Test
    void aDecisionIsOnRecordAndCanBeMadeAgainWordForWord() {
        studio.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        studio.profile(ADA).declare(NIGHTS, false).orElseThrow();
        Decision first = studio.decide("treatment");
        studio.profile(ADA).declare(ALLERGIES, Set.of("statin")).orElseThrow();
        studio.rules(FIRM).repeal("offer a statin").orElseThrow();

        studio.road.forget();
        Decision again = studio.personalization.again(first.id());

        assertThat(again).isEqualTo(first);
        assertThat(again.told(Audience.of(ENGLISH))).isEqualTo(first.told(Audience.of(ENGLISH)));
        assertThat(first.value()).contains("statin");
        assertThat(studio.decide("treatment")).isNotEqualTo(first);
    }

    @Test
    void everyReadingIsALookShePermittedOrCanSee() {
        studio.decide("treatment");

        assertThat(studio.profile(ADA).looks()).hasSize(1);
    }
}
