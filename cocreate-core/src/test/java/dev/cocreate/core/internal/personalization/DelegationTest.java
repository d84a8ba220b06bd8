package dev.cocreate.core.internal.personalization;

import static dev.cocreate.core.internal.personalization.Studio.ADA;
import static dev.cocreate.core.internal.personalization.Studio.BEN;
import static dev.cocreate.core.internal.personalization.Studio.CARE;
import static dev.cocreate.core.internal.personalization.Studio.NEUTRAL;
import static dev.cocreate.core.internal.personalization.Studio.refusal;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Layer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a person cannot judge she may have a neutral party's advice count more than her own rules. */
@Tag("concept-23")
class DelegationTest {

    private final Studio studio =
            new Studio(List.of(), Element.of("statin", "yes", "no"), Element.of("brand", "yes", "no"));

    @BeforeEach
    void bothHaveTheirRules() {
        for (String element : List.of("statin", "brand")) {
            studio.rules(ADA)
                    .author(rule("mine for " + element)
                            .then(choose(element, "no"))
                            .because("I do not like pills."))
                    .orElseThrow();
            studio.rules(NEUTRAL)
                    .author(rule("advice on " + element)
                            .then(choose(element, "yes"))
                            .because("The evidence is good.")
                            .in(Layer.NEUTRAL_ADVICE))
                    .orElseThrow();
        }
    }

    @Test
    void whatSheDelegatesFollowsTheNeutralPartyAndNothingElseDoes() {
        assertThat(studio.decide("statin").value()).contains("no");

        PartyId to = studio.rules(ADA).delegate("statin", NEUTRAL).orElseThrow();

        assertThat(to).isEqualTo(NEUTRAL);
        Decision delegated = studio.decide("statin");
        assertThat(delegated.value()).contains("yes");
        assertThat(delegated.explanation().overruled())
                .extracting(each -> each.rule().rule().id())
                .containsExactly("mine for statin");
        assertThat(studio.decide("brand").value()).contains("no");
        assertThat(studio.personalization
                        .decide("statin", BEN, CARE)
                        .orElseThrow()
                        .value())
                .contains("yes");
    }

    @Test
    void whatSheTakesBackFollowsHerOwnRulesAgain() {
        studio.rules(ADA).delegate("statin", NEUTRAL).orElseThrow();

        PartyId from = studio.rules(ADA).takeBack("statin").orElseThrow();

        assertThat(from).isEqualTo(NEUTRAL);
        assertThat(studio.decide("statin").value()).contains("no");
        assertThat(studio.rules(ADA).choices().delegated()).isEmpty();
    }

    @Test
    void delegatingTwiceOrTakingBackWhatIsNotDelegatedIsRefusedWithItsReason() {
        assertThat(refusal(studio.rules(ADA).takeBack("statin"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.not-delegated");
        studio.rules(ADA).delegate("statin", NEUTRAL).orElseThrow();

        assertThat(refusal(studio.rules(ADA).delegate("statin", NEUTRAL))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("personalization.already");
        assertThat(studio.rules(ADA).delegate("statin", BEN).isDone()).isTrue();
        assertThat(studio.decide("statin").value()).contains("no");
    }
}
