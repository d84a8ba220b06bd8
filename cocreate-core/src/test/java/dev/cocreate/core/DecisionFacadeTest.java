package dev.cocreate.core;

import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.has;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.personalization.Rule;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decisions promise, as a host has them: through the facade alone, over a file. */
class DecisionFacadeTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId CLINIC = PartyId.of("clinic");
    private static final Purpose CARE = Purpose.of("care", Text.of("to care for you"));
    private static final AttributeKey<Double> AGE = AttributeKey.number("age", 0, 120, "years");
    private static final AttributeKey<Set<String>> ALLERGIES = AttributeKey.set("allergies", "statin", "nuts");

    @TempDir
    Path folder;

    private CoCreate house;

    @BeforeEach
    void open() {
        house = CoCreateBuilder.embedded(folder.resolve("house.db"))
                .attributes(AttributeCatalogue.of(AGE, ALLERGIES))
                .mandates(Mandates.none().firm(CLINIC))
                .build();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void author() {
        Rule usual = rule("usual")
                .when(atLeast(AGE, 40.0))
                .then(choose("treatment", "statin"))
                .because("From forty on we suggest a statin.")
                .in(Layer.FIRM_DEFAULT);
        Rule allergy = rule("allergy")
                .when(has(ALLERGIES, "statin"))
                .then(forbid("treatment", "statin"))
                .because("A known allergy rules it out.")
                .asDuty(Ground.of("safety.allergy", Text.of("No allergens."), Text.of("Ask the ombudsman.")));
        house.rules(CLINIC).authorAll(List.of(usual, allergy)).orElseThrow();
    }

    private Decision decided() {
        return house.decide("treatment", ADA, CARE).orElseThrow();
    }

    @Test
    @Tag("concept-19")
    void whatSheDoesNotSayKeepsADecisionOpenAndHerAnswerSettlesIt() {
        author();
        house.profile(ADA).declare(AGE, 55.0).orElseThrow();
        Decision.Open open = (Decision.Open) decided();
        assertThat(open.question().orElseThrow().key()).isEqualTo(ALLERGIES);
        assertThat(open.plan().atWorst()).isEqualTo(1);
        assertThat(open.plan().exact()).isTrue();

        house.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        assertThat(decided().value()).contains("statin");
    }

    @Test
    @Tag("concept-22")
    void aDutyDeniesWithGroundAndAppealWhateverSheWishes() {
        author();
        house.profile(ADA).declare(AGE, 55.0).orElseThrow();
        house.profile(ADA).declare(ALLERGIES, Set.of("statin")).orElseThrow();
        house.rules(ADA)
                .author(rule("mine")
                        .when(Condition.always())
                        .then(choose("treatment", "statin"))
                        .because("I want it."))
                .orElseThrow();
        Decision wished = house.personalization()
                .decide(Asking.about("treatment", ADA, CARE).wishing("statin"))
                .orElseThrow();

        assertThat(wished).isInstanceOf(Decision.Denied.class);
        assertThat(((Decision.Denied) wished).refusal().appeal()).isPresent();
        assertThat(house.rules(ADA).switchOff(CLINIC, "allergy").isDone()).isFalse();
    }

    @Test
    @Tag("concept-26")
    void herRuleStandsAboveTheFirmsDefaultWhichSheMayAlsoSwitchOff() {
        author();
        house.profile(ADA).declare(AGE, 55.0).orElseThrow();
        house.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        house.rules(ADA)
                .author(rule("mine")
                        .when(Condition.always())
                        .then(choose("treatment", "diet"))
                        .because("I would rather eat well."))
                .orElseThrow();
        assertThat(decided().value()).contains("diet");
        house.rules(ADA).repeal("mine").orElseThrow();
        assertThat(decided().value()).contains("statin");

        house.rules(ADA).switchOff(CLINIC, "usual").orElseThrow();
        assertThat(decided().value()).isEmpty();
    }

    @Test
    @Tag("concept-39")
    void aDecisionIsTheSameForEverWhateverChangedSince() {
        author();
        house.profile(ADA).declare(AGE, 55.0).orElseThrow();
        house.profile(ADA).declare(ALLERGIES, Set.of()).orElseThrow();
        Decision then = decided();
        house.profile(ADA).declare(AGE, 30.0).orElseThrow();
        house.rules(CLINIC).repeal("usual").orElseThrow();
        house.close();
        open();
        Decision again = house.personalization().again(then.id());

        assertThat(again).isEqualTo(then);
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(again.told(Audience.of(language))).isEqualTo(then.told(Audience.of(language)));
        }
        assertThat(decided().value()).isEmpty();
    }
}
