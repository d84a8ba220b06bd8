package dev.cocreate.core.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Facts that are instants: what is one, how it is told, and how it is kept. */
class InstantsTest {

    private static final AttributeKey<Instant> LAST_SEEN = AttributeKey.instant(
            "last-seen", Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));

    @Test
    void anInstantIsInItsRangeAndInWholeMicroseconds() {
        Domain<Instant> domain = LAST_SEEN.domain();

        assertThat(domain.objection(Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
        assertThat(domain.objection(Instant.parse("2030-01-01T00:00:00Z"))).isEmpty();
        assertThat(domain.objection(Instant.parse("2019-12-31T23:59:59.999999Z")))
                .contains("2020-01-01T00:00:00Z to 2030-01-01T00:00:00Z, in whole microseconds");
        assertThat(domain.objection(Instant.parse("2030-01-01T00:00:00.000001Z")))
                .isPresent();
        assertThat(domain.objection(Instant.parse("2026-01-01T00:00:00.000001Z")))
                .isEmpty();
        assertThat(domain.objection(Instant.parse("2026-01-01T00:00:00.000000001Z")))
                .isPresent();
        assertThat(domain.type()).isEqualTo(Instant.class);
        assertThatThrownBy(() -> AttributeKey.instant("x", Instant.MIN, Instant.MAX))
                .hasMessageContaining("1700-01-01");
    }

    @Test
    void anInstantIsToldByDayAndTimeOfTheWorldsClock() {
        Text told = LAST_SEEN.domain().told(Instant.parse("2026-03-01T15:04:05.250Z"));

        assertThat(told.in(Audience.of(Locale.ENGLISH)).words())
                .contains("March 1, 2026", "3:04:05")
                .endsWith(" UTC");
        assertThat(told.in(Audience.of(Locale.GERMAN)).words())
                .contains("1. März 2026", "15:04:05")
                .endsWith(" UTC");
    }

    @Test
    void anInstantIsKeptToTheMicrosecondAndNothingElseIsTakenForOne() {
        Instant instant = Instant.parse("2026-03-01T15:04:05.000001Z");

        assertThat(ValueCodec.read(Json.parse(ValueCodec.write(instant).bytes())))
                .isEqualTo(instant);
        for (String bad : new String[] {"{\"instant\":\"noon\"}", "{\"day\":\"today\"}", "null"}) {
            assertThatThrownBy(() -> ValueCodec.read(Json.parse(Bytes.utf8(bad))))
                    .isInstanceOf(MalformedJson.class);
        }
    }
}
