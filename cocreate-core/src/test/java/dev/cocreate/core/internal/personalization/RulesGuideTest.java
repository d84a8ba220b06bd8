package dev.cocreate.core.internal.personalization;

import static dev.cocreate.personalization.Condition.always;
import static dev.cocreate.personalization.Condition.atLeast;
import static dev.cocreate.personalization.Condition.has;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Rule.rule;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Condition;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.rulebook.Finding;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.profile.AttributeKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the guide page shows, compiled and run. */
class RulesGuideTest {

    // docs:begin keys
    static final AttributeKey<Double> AGE =
            AttributeKey.number("age", 18, 100, "years").labelled(Text.of("age").and(GERMAN, "Alter"));
    static final AttributeKey<Set<String>> ALLERGIES = AttributeKey.set("allergies", "statin", "penicillin")
            .labelled(Text.of("allergies").and(GERMAN, "Allergien"))
            .in("health")
            .special();
    // docs:end keys

    private final Studio studio = new Studio(List.of(AGE, ALLERGIES));
    private final Personalization personalization = studio.personalization;
    private final PartyId ada = Studio.ADA;
    private final PartyId clinic = Studio.FIRM;
    private final Purpose care = Studio.CARE;

    @Test
    void rulesByTwoHandsAndADuty() {
        // docs:begin author
        personalization
                .rules(ada)
                .author(rule("my bouquet")
                        .when(always())
                        .then(choose("stems", 12))
                        .because("I like it small."));

        personalization
                .rules(clinic)
                .authorAll(List.of(
                        rule("usual treatment")
                                .when(atLeast(AGE, 40.0))
                                .then(choose("treatment", "statin"))
                                .because(Text.of("From forty on we suggest a statin.")
                                        .and(GERMAN, "Ab vierzig empfehlen wir ein Statin."))
                                .in(Layer.FIRM_DEFAULT),
                        rule("allergy")
                                .when(has(ALLERGIES, "statin"))
                                .then(forbid("treatment", "statin"))
                                .because("A known allergy rules it out.")
                                .asDuty(Ground.of(
                                        "safety.allergy",
                                        Text.of("What somebody is allergic to may not be given."),
                                        Text.of("Ask the ombudsman.")))));
        // docs:end author
        studio.profile(ada).declare(AGE, 55.0).orElseThrow();

        // docs:begin decide
        Decision decision = personalization.decide("treatment", ada, care).orElseThrow();
        if (decision instanceof Decision.Open open) {
            open.question().ifPresent(question -> System.out.println(question.words() + " " + question.why()));
            System.out.println("If she says nothing: " + open.ifSilent());
        } else if (decision instanceof Decision.Denied denied) {
            System.out.println(denied.refusal().told(Audience.of(GERMAN)));
        } else {
            System.out.println(decision.value() + " because "
                    + decision.told(Audience.of(GERMAN).at(Level.PLAIN)));
        }
        // docs:end decide

        assertThat(decision).isInstanceOf(Decision.Open.class);
        assertThat(personalization.decide("stems", ada, care).orElseThrow().value())
                .contains("12");
    }

    @Test
    void circumstancesAndWishes() {
        AttributeKey<Boolean> full = AttributeKey.flag("roomIsFull");
        Studio museum = new Studio(List.of(full));
        museum.rules(clinic)
                .author(rule("capacity")
                        .when(Condition.is(full))
                        .then(forbid("tour", "ten"))
                        .because("The room is full.")
                        .asDuty(Studio.ground("capacity", "A full room is not safe.")))
                .orElseThrow();
        Personalization personalization = museum.personalization;
        // docs:begin asking
        Decision tour = personalization
                .decide(Asking.about("tour", ada, care).wishing("ten").given(full, true))
                .orElseThrow();
        // docs:end asking
        assertThat(tour).isInstanceOf(Decision.Denied.class);
        assertThat(personalization.again(tour.id())).isEqualTo(tour);
    }

    @Test
    void rulesAsText() {
        // docs:begin text
        Condition careful = personalization
                .rulebooks()
                .parse("age >= 75.0 || \"statin\" in allergies")
                .orElseThrow();
        // docs:end text
        assertThat(careful).isEqualTo(Condition.any(atLeast(AGE, 75.0), has(ALLERGIES, "statin")));
    }

    @Test
    void reviewBeforeItCounts() {
        // docs:begin review
        Rulebook book =
                personalization.rulebooks().of(personalization.inForce()).orElseThrow();
        List<Finding> findings = book.review();
        // docs:end review
        assertThat(findings).isEmpty();
    }
}
