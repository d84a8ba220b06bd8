package dev.cocreate.testkit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.CoCreate;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.disclosure.risk.ModelCard;
import dev.cocreate.disclosure.risk.PublishedVector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host's own risk model, in a library. */
class OwnModelTest {

    @Test
    void standsBesideThoseThatShip() {
        try (CoCreate clinic =
                CoCreateBuilder.inMemory().riskModel(new ToyModel()).build()) {
            assertThat(clinic.disclosures().models()).extracting(ModelCard::id).contains("toy-falls");
        }
        try (CoCreate clinic = CoCreateBuilder.inMemory().build()) {
            assertThat(clinic.disclosures().models())
                    .isNotEmpty()
                    .extracting(ModelCard::id)
                    .doesNotContain("toy-falls");
        }
    }

    @Test
    void isRefusedIfItDoesNotComputeWhatItPublished() {
        ToyModel wrong = new ToyModel() {
            @Override
            List<PublishedVector> vectors() {
                return List.of(vector("fall", 0.3), vector("fracture", 0.13));
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoCreateBuilder.inMemory().riskModel(wrong).build())
                .withMessageContaining("'toy-falls'")
                .withMessageContaining("0.13");
    }
}
