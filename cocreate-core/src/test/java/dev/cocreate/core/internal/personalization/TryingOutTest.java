package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.FIRM;
import static dev.cocreate.personalization.Condition.above;
import static dev.cocreate.personalization.Condition.always;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Rule;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.personalization.rulebook.Rulebook;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** She tries a rule of hers out before it counts. */
class TryingOutTest {

    private static final AttributeKey<Double> HOURS = AttributeKey.number("hours", 0, 24, "h");

    @Test
    @Tag("concept-31")
    void tryingARuleOutSaysWhatItWouldDoAndDoesNothing() {
        Studio studio = new Studio(List.of(HOURS));
        studio.rules(FIRM)
                .author(rule("usual")
                        .when(always())
                        .then(choose("tour", "guided"))
                        .because("Most like it.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
        Rule mine = rule("mine")
                .when(above(HOURS, 2.0))
                .then(choose("tour", "free"))
                .because("I have time.");
        long before = studio.journal.head().size();

        List<Rule.Authored> both = new ArrayList<>(studio.personalization.inForce());
        both.add(new Rule.Authored(ADA, mine, 1, Instant.EPOCH));
        Rulebook draft = studio.personalization.rulebooks().of(both).orElseThrow();
        Person ada = Person.of(ADA, CARE, LocalDate.of(2026, 3, 1)).with(HOURS, 3.0);
        Decision tried = draft.decide("tour", ada);

        assertThat(tried.value()).contains("free");
        assertThat(tried.id()).isEmpty();
        assertThat(studio.journal.head().size()).isEqualTo(before);
        assertThat(studio.rules(ADA).inForce()).isEmpty();
        assertThat(studio.decide("tour").value()).contains("guided");
    }
}
