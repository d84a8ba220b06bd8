package dev.cocreate.core.internal.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.internal.road.ErasureEvent;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-13")
class ErasureTellingTest {

    @Test
    void everyErasureIsToldInBothLanguages() {
        assertThat(TellingCoverage.gaps(ErasureEvent.TYPES, List.of(), new EventSamples(9)))
                .isEmpty();
    }
}
