package dev.cocreate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.CoCreate;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.RefusedException;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GettingStartedTest {

    private final AttributeKey<String> colour = AttributeKey.choice("colour", "white", "red", "blue");
    private final PartyId ada = PartyId.of("ada");
    private final PartyId florist = PartyId.of("florist");

    @Test
    void takesAnOutcomeInThreeWays() {
        List<String> heard = new ArrayList<>();
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(colour))
                .build()) {
            // docs:begin outcomes
            // The florist cannot declare what Ada likes: that is hers.
            Outcome<Fact<String>> outcome = shop.profile(ada).as(florist).declare(colour, "red");

            outcome.ifDone(fact -> heard.add("noted: " + fact.value())).ifRefused(no -> heard.add("no: " + no));

            if (outcome instanceof Outcome.Refused<?> refused) {
                refused.refusal().reasons().forEach(reason -> heard.add(reason.code()));
            }

            try {
                outcome.orElseThrow();
            } catch (RefusedException e) {
                heard.add(e.refusal().told(shop.profile(florist).stance().audience("flowers")));
            }
            // docs:end outcomes
        }
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).startsWith("no: ");
    }

    @Test
    void leavesNothingToChanceWhenTheHostDoesNot() {
        assertThat(trail()).isNotEmpty().isEqualTo(trail());
    }

    private List<String> trail() {
        // docs:begin clock
        AtomicLong next = new AtomicLong();
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(colour))
                .clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))
                .ids(() -> new UUID(0, next.incrementAndGet()))
                .build()) {
            shop.profile(ada).declare(colour, "white");
            return shop.trail(ada)
                    .entries()
                    .map(entry -> entry.header().toString())
                    .toList();
        }
        // docs:end clock
    }
}
