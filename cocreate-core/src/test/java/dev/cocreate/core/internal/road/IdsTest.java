package dev.cocreate.core.internal.road;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.core.MovableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final MovableClock clock = MovableClock.at("2026-03-01T09:00:00.123456Z");

    @Test
    void orderedIdsFollowTheClockAndNeverRepeat() {
        Ids ids = Ids.ordered(clock);
        Set<UUID> seen = new HashSet<>();
        String before = "";
        for (int i = 0; i < 1_000; i++) {
            clock.pass(Duration.ofMillis(1));
            UUID id = ids.next();

            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
            assertThat(id.toString()).isGreaterThan(before);
            assertThat(seen.add(id)).isTrue();
            before = id.toString();
        }
        assertThat(ids.next()).as("within one millisecond").isNotEqualTo(ids.next());
    }
}
