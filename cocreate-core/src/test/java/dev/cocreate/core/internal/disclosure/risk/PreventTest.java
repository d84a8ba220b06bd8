package dev.cocreate.core.internal.disclosure.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.Given;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PreventInputs;
import dev.cocreate.disclosure.risk.PublishedVector;
import dev.cocreate.disclosure.risk.RiskModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The PREVENT base equations against the published profiles (Khan et al., Circulation 2024;149:430-449). */
class PreventTest {

    private final Prevent prevent = new Prevent();

    @Test
    void everyPublishedProfileAndOutcomeComesOutToNineDigits() {
        List<PublishedVector> vectors = prevent.card().vectors();
        assertThat(vectors).hasSize(24 * 5);
        for (PublishedVector vector : vectors) {
            double computed = ((Uncertain.Exact) prevent.estimate(vector.given(), vector.endpoint())).value();
            assertThat(computed / vector.expected() - 1)
                    .as("%s of %s", vector.endpoint(), vector.given().values())
                    .isBetween(-1e-9, 1e-9);
        }
    }

    @Test
    void valuesEachInTheirRangeMayStillBeImpossibleTogether() {
        Given any = prevent.card().vectors().get(0).given();
        Given impossible = any.and(PreventInputs.TOTAL_CHOLESTEROL, 130.0).and(PreventInputs.HDL_CHOLESTEROL, 100.0);
        assertThat(prevent.outside(impossible)).isEmpty();
        Given alike = any.and(PreventInputs.TOTAL_CHOLESTEROL, 130.0).and(PreventInputs.HDL_CHOLESTEROL, 130.0);
        assertThat(prevent.outside(alike)).hasSize(1);
        assertThat(prevent.outside(alike).get(0).toString()).contains("part of total cholesterol");
    }

    @Test
    void noIntervalForOnePersonIsInvented() {
        PublishedVector any = prevent.card().vectors().get(0);
        assertThat(prevent.estimate(any.given(), "ascvd")).isInstanceOf(Uncertain.Exact.class);
    }

    @Test
    void aModelThatMissesAPublishedVectorIsRefusedWithTheReason() {
        RiskModel wrong = new RiskModel() {
            @Override
            public ModelCard card() {
                return prevent.card();
            }

            @Override
            public Uncertain estimate(Given given, String endpoint) {
                return new Uncertain.Exact(((Uncertain.Exact) prevent.estimate(given, endpoint)).value() * 1.000001);
            }
        };
        assertThatThrownBy(() -> new Models(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'aha-prevent-base-2023' is refused: its self-test failed at vector 0")
                .hasMessageContaining("published 0.08")
                .hasMessageContaining("computed");
    }
}
