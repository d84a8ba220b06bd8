package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALLERGIES;
import static dev.cocreate.core.internal.profile.House.BANK;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.CREDIT;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.PRESSURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Datum;
import dev.cocreate.Datum.Unknown;
import dev.cocreate.Datum.Why;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Reading;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.Validity;
import dev.cocreate.profile.Visibility;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one read path: what a reader learns, and that every look is hers to see. */
@Tag("concept-12")
class ReadingTest {

    private final House house = new House();

    @Test
    void theOwnerUsesHerOwnFactsWithoutLeave() {
        Fact<String> white = house.ada().declare(COLOUR, "white").orElseThrow();

        assertThat(house.ada().read(COLOUR, COMPOSE)).isEqualTo(new Datum.Known<>("white", white.id()));
        assertThat(house.ada().looks()).hasSize(1).allMatch(Look::allowed);
    }

    @Test
    void whoHasNoLeaveLearnsNothingNotEvenThatSheDeclined() {
        house.ada().decline(COLOUR).orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();

        Reading reading = house.adaAs(FLORIST)
                .read(List.of(COLOUR, PRESSURE, ALLERGIES), COMPOSE)
                .orElseThrow();

        assertThat(reading.data().values()).allMatch(new Unknown<>(Why.NO_CONSENT)::equals);
    }

    @Test
    void aGrantOpensWhatItNamesForItsPurposeAndPartyOnly() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();

        Reading reading =
                house.adaAs(FLORIST).read(List.of(COLOUR, PRESSURE), COMPOSE).orElseThrow();

        assertThat(reading.of(COLOUR).known()).contains("white");
        assertThat(reading.of(PRESSURE)).isEqualTo(new Unknown<Double>(Why.NOT_GRANTED));
        assertThat(house.adaAs(FLORIST).read(COLOUR, CREDIT)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));
        assertThat(house.adaAs(BANK).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NO_CONSENT));
    }

    @Test
    void listsThatBeginAlikeAreToldApartAndAForeignKeyIsRefusedAfterAsBefore() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();

        for (int i = 0; i < 2; i++) {
            assertThat(asked(COLOUR, PRESSURE)).containsExactly("white", 120.0);
            assertThat(asked(COLOUR, ALLERGIES)).containsExactly("white", Why.NOT_ASKED);
            assertThat(asked(PRESSURE, COLOUR)).containsExactly(120.0, "white");
            assertThatThrownBy(() -> asked(COLOUR, AttributeKey.text(PRESSURE.name(), 10)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has values of another type there");
        }
    }

    private List<Object> asked(AttributeKey<?>... keys) {
        return house.ada().read(List.of(keys), COMPOSE).orElseThrow().data().values().stream()
                .map(datum -> datum instanceof Unknown<?> none
                        ? none.why()
                        : datum.known().orElseThrow())
                .toList();
    }

    @Test
    void profilesShareTheStringsOfTheCatalogue() {
        house.ada().decline(COLOUR).orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        house.road.forget();

        ProfileState state = house.profiles.state(ADA);

        Set<String> kept = new HashSet<>(state.topics().keySet());
        state.grants().values().forEach(given -> kept.addAll(given.keys()));
        assertThat(kept)
                .hasSize(2)
                .allSatisfy(name -> assertThat(name)
                        .isSameAs(House.CATALOGUE.find(name).orElseThrow().name()));
        assertThat(state.grants().values())
                .flatExtracting(ProfileState.Given::keys)
                .allSatisfy(name -> assertThat(name).isSameAs(COLOUR.name()));
    }

    @Test
    void writesOneLookForOneDecisionHoweverManyKeys() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();

        house.adaAs(FLORIST).read(List.of(COLOUR, PRESSURE, ALLERGIES), COMPOSE).orElseThrow();

        assertThat(house.ada().looks()).singleElement().satisfies(look -> {
            assertThat(look.by()).isEqualTo(FLORIST);
            assertThat(look.purpose()).isEqualTo(COMPOSE);
            assertThat(look.seen()).containsExactly("colour");
            assertThat(look.unseen()).containsOnlyKeys("sbp", "allergies");
            assertThat(look.allowed()).isFalse();
            assertThat(look.grounds()).hasSize(1).allMatch(ground -> ground.startsWith("grant/"));
        });
    }

    @Test
    void aGrantForOneUseOpensOneLook() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        Granted once = house.profiles
                .grants(ADA)
                .grant(Grant.to(FLORIST, COMPOSE, COLOUR).once())
                .orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).contains("white");
        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NOT_GRANTED));
        assertThat(house.profiles.grants(ADA).all()).singleElement().satisfies(grant -> {
            assertThat(grant.id()).isEqualTo(once.id());
            assertThat(grant.left()).hasValue(0);
        });
    }

    @Test
    void aUseIsSpentOnlyWhereAValueWasHandedOut() {
        house.profiles
                .grants(ADA)
                .grant(Grant.to(FLORIST, COMPOSE, COLOUR).once())
                .orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NOT_ASKED));
        house.ada().declare(COLOUR, "white").orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).contains("white");
    }

    @Test
    void aGrantEndsWithItsTimeAndWithItsRevocation() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles
                .grants(ADA)
                .grant(Grant.to(FLORIST, COMPOSE, COLOUR)
                        .until(house.clock.instant().plusSeconds(60)))
                .orElseThrow();
        Granted open =
                house.profiles.grants(ADA).grant(Grant.to(BANK, CREDIT, COLOUR)).orElseThrow();

        house.clock.pass(Duration.ofMinutes(1));
        house.profiles.grants(ADA).revoke(open.id()).orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NOT_GRANTED));
        assertThat(house.adaAs(BANK).read(COLOUR, CREDIT)).isEqualTo(new Unknown<String>(Why.NOT_GRANTED));
    }

    @Test
    void aDeclinedAttributeIsNotToBeAskedAgainUntilSheReopensIt() {
        house.ada().decline(COLOUR).orElseThrow();
        assertThat(house.ada().read(COLOUR, COMPOSE)).satisfies(datum -> {
            assertThat(datum).isEqualTo(new Unknown<String>(Why.DECLINED));
            assertThat(((Unknown<String>) datum).mayAsk()).isFalse();
        });

        house.ada().reopen(COLOUR).orElseThrow();
        assertThat(house.ada().read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NOT_ASKED));
    }

    @Test
    void whatEndedIsExpired() {
        house.ada()
                .declare(COLOUR, "white", Validity.until(house.clock.instant().plusSeconds(5)))
                .orElseThrow();
        house.clock.pass(Duration.ofSeconds(5));

        assertThat(house.ada().read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.EXPIRED));
    }

    @Test
    void aContestedFactStopsCountingAndNoLesserOneTakesItsPlace() {
        Fact<String> seen = house.adaAs(FLORIST)
                .observe(COLOUR, "red", "order 7", Validity.fromNow())
                .orElseThrow();
        house.ada().contest(seen.id(), Text.of("I never bought red")).orElseThrow();

        assertThat(house.ada().read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.CONTESTED));
    }

    @Test
    void aRestrictedAttributeIsKeptButNotUsedByOthers() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        house.ada().restrict(COLOUR).orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.RESTRICTED));
        assertThat(house.ada().read(COLOUR, COMPOSE).known()).contains("white");

        house.ada().release(COLOUR).orElseThrow();
        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).contains("white");
    }

    @Test
    @Tag("concept-54")
    void whatSheHidesFromAPartyNoGrantOpens() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();

        house.ada().show(COLOUR, FLORIST, Visibility.EXISTENCE).orElseThrow();
        house.ada().show(PRESSURE, FLORIST, Visibility.CATEGORY).orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.NOT_GRANTED));
        assertThat(house.adaAs(FLORIST).glimpses().toString())
                .contains("colour", "health")
                .doesNotContain("sbp");
        assertThat(house.adaAs(BANK).glimpses()).isEmpty();
    }

    @Test
    void whereProfilingIsOffInferencesAreNotUsed() {
        Fact<Double> pressure = house.ada().declare(PRESSURE, 120.0).orElseThrow();
        house.profiles
                .grants(ADA)
                .grant(Grant.to(FLORIST, COMPOSE, PRESSURE, COLOUR))
                .orElseThrow();
        house.adaAs(FLORIST)
                .infer(COLOUR, "red", "guess 1", List.of(pressure.id()), 0.6)
                .orElseThrow();
        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE).known()).contains("red");

        house.ada().take(Stance.undeclared().profiling(false)).orElseThrow();

        assertThat(house.adaAs(FLORIST).read(COLOUR, COMPOSE)).isEqualTo(new Unknown<String>(Why.RESTRICTED));
        assertThat(house.adaAs(FLORIST)
                        .infer(COLOUR, "blue", "guess 1", List.of(pressure.id()), 0.6)
                        .refused())
                .isPresent();
    }

    @Test
    void noneIsKnownAndSilenceIsUnknown() {
        assertThat(house.ada().read(ALLERGIES, COMPOSE)).isEqualTo(new Unknown<Set<String>>(Why.NOT_ASKED));

        house.ada().declare(ALLERGIES, Set.of()).orElseThrow();

        assertThat(house.ada().read(ALLERGIES, COMPOSE).known()).contains(Set.of());
    }

    @Test
    void anAttributeOutsideTheCatalogueIsTheCallersMistake() {
        assertThatThrownBy(() -> house.ada().read(AttributeKey.flag("shoe"), COMPOSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shoe");
        assertThatThrownBy(() -> house.ada().read(AttributeKey.flag("colour"), COMPOSE))
                .hasMessageContaining("another type");
        assertThat(house.ada().looks()).isEmpty();
    }

    @Test
    void othersDoNotListHerFactsOrLooks() {
        assertThatThrownBy(() -> house.adaAs(FLORIST).facts()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> house.adaAs(FLORIST).looks()).isInstanceOf(IllegalStateException.class);
    }
}
