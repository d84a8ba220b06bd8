package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.House.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Datum;
import dev.cocreate.Money;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person said lasts longer than the host's catalogue. */
class OutgrownTest {

    private static final Purpose COMPOSE = Purpose.of("compose", Text.of("to compose"));
    private static final AttributeKey<String> CHOICE = AttributeKey.choice("it", "white", "red");
    private static final AttributeKey<Double> NUMBER = AttributeKey.number("it", 0, 10, "stems");

    @TempDir
    Path folder;

    static Stream<Arguments> everyType() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        Money five = Money.parse("5.00", "EUR");
        return Stream.of(
                Arguments.of(CHOICE, "red", "red"),
                Arguments.of(AttributeKey.number("it", 0, 100, "stems"), 42.5, "42.5"),
                Arguments.of(AttributeKey.flag("it"), true, "yes"),
                Arguments.of(AttributeKey.set("it", "roses", "lilies"), Set.of("roses", "lilies"), "lilies"),
                Arguments.of(AttributeKey.set("it", "roses", "lilies"), Set.of(), "none"),
                Arguments.of(AttributeKey.date("it", day, day.plusYears(1)), day, "2026"),
                Arguments.of(AttributeKey.instant("it", noon, noon.plusSeconds(60)), noon, "2026"),
                Arguments.of(AttributeKey.money("it", five, Money.parse("9.00", "EUR")), five, "5"));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    <T> void aFactIsToldThoughItsAttributeHasLeftOrIsOfAnotherTypeByNow(AttributeKey<T> once, T value, String told) {
        try (CoCreate shop = over(AttributeCatalogue.of(once))) {
            shop.profile(ADA).declare(once, value).orElseThrow();
        }
        for (AttributeCatalogue now : new AttributeCatalogue[] {
            AttributeCatalogue.empty(), AttributeCatalogue.of(CHOICE), AttributeCatalogue.of(NUMBER)
        }) {
            try (CoCreate shop = over(now)) {
                Fact<?> fact = shop.profile(ADA).facts().get(0);

                assertThat(fact.value()).isEqualTo(value);
                assertThat(toldOf(fact)).contains(told);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyType")
    <T> void aValueTheCatalogueNoLongerAllowsIsNotUsed(AttributeKey<T> once, T value, String told) {
        try (CoCreate shop = over(AttributeCatalogue.of(once))) {
            shop.profile(ADA).declare(once, value).orElseThrow();
        }
        AttributeKey<String> now = AttributeKey.choice("it", "blue");
        try (CoCreate shop = over(AttributeCatalogue.of(now))) {
            assertThat(shop.profile(ADA).read(now, COMPOSE)).isEqualTo(new Datum.Unknown<>(Datum.Why.EXPIRED));
        }
    }

    private CoCreate over(AttributeCatalogue catalogue) {
        return CoCreateBuilder.embedded(folder.resolve("shop.db"))
                .attributes(catalogue)
                .build();
    }

    private static <T> String toldOf(Fact<T> fact) {
        return fact.key()
                .domain()
                .told(fact.value())
                .in(Audience.of(Locale.ENGLISH))
                .words();
    }
}
