package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.CREDIT;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.road.Couriers;
import dev.cocreate.profile.access.Asymmetry;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.access.Opening;
import dev.cocreate.profile.access.Openness;
import dev.cocreate.profile.access.Resource;
import dev.cocreate.profile.access.Resources;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Knowledge and resources, the symmetry of what is known, and what goes outward. */
class AccessTest {

    private static final Resource HANDBOOK =
            new Resource("handbook", FLORIST, Text.of("the handbook").and(Locale.GERMAN, "das Handbuch"), false);

    private final House house = new House();
    private final Resources shelf =
            house.profiles.resources(FLORIST, resource -> Optional.of(Text.of("all about " + resource.title())));

    @Test
    @Tag("concept-14")
    void grantUseAndRevocationOfKnowledgeAreAudited() {
        shelf.share(HANDBOOK).orElseThrow();
        Grant grant = new Grant(
                ADA,
                COMPOSE,
                Set.of("handbook"),
                Optional.empty(),
                Optional.of(house.clock.instant().plusSeconds(60)),
                OptionalInt.of(2));
        Opening closed = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();
        Granted granted = shelf.grant(grant).orElseThrow();
        Opening open = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();
        shelf.as(ADA).open("handbook", CREDIT).orElseThrow();
        shelf.revoke(granted.id()).orElseThrow();
        Opening after = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();

        assertThat(closed.content()).isEmpty();
        assertThat(open.content()).contains(Text.of("all about the handbook"));
        assertThat(after.content()).isEmpty();
        assertThat(shelf.uses()).extracting(use -> use.seen().size()).containsExactly(0, 1, 0, 0);
        assertThat(shelf.as(BEA).uses()).isEmpty();
        assertThat(shelf.as(ADA).grants())
                .singleElement()
                .satisfies(each -> assertThat(each.used()).isEqualTo(1));
        assertThat(house.english(ADA))
                .anyMatch(told -> told.equals("ada opened “handbook” of florist. Purpose: to compose a bouquet."));
    }

    @Test
    @Tag("concept-14")
    void aResourceIsGrantedForSoManyUses() {
        shelf.share(HANDBOOK).orElseThrow();
        shelf.grant(new Grant(ADA, COMPOSE, Set.of("handbook"), Optional.empty(), Optional.empty(), OptionalInt.of(1)))
                .orElseThrow();

        assertThat(shelf.as(ADA).open("handbook", COMPOSE).orElseThrow().content())
                .isPresent();
        assertThat(shelf.as(ADA).open("handbook", COMPOSE).orElseThrow().content())
                .isEmpty();
    }

    @Test
    @Tag("concept-14")
    void leaveIsGivenOnlyForWhatIsSharedAndForATimeThatIsStillToCome() {
        shelf.share(HANDBOOK).orElseThrow();
        Grant grant =
                new Grant(ADA, COMPOSE, Set.of("handbook"), Optional.empty(), Optional.empty(), OptionalInt.empty());

        assertThat(code(shelf.grant(new Grant(
                        ADA, COMPOSE, Set.of("diary"), Optional.empty(), Optional.empty(), OptionalInt.empty()))))
                .isEqualTo("resource.unknown");
        assertThat(code(shelf.grant(grant.until(house.clock.instant())))).isEqualTo("profile.ended-already");
        Granted granted = shelf.grant(grant).orElseThrow();
        assertThat(code(shelf.revoke("elsewhere"))).isEqualTo("profile.no-such-grant");
        assertThat(code(shelf.as(BEA).revoke(granted.id()))).isEqualTo("profile.no-such-grant");
        assertThat(shelf.as(ADA).revoke(granted.id()).isDone()).isTrue();
        assertThat(code(shelf.revoke(granted.id()))).isEqualTo("profile.no-such-grant");
    }

    @Test
    @Tag("concept-1")
    void aConsumerSharesAsWellAsAFirm() {
        Resources hers = house.profiles.resources(ADA, resource -> Optional.of(Text.of("my recipe")));
        hers.share(new Resource("recipe", ADA, Text.of("my recipe"), true)).orElseThrow();

        assertThat(hers.as(FLORIST).open("recipe", COMPOSE).orElseThrow().content())
                .isPresent();
        assertThat(code(hers.as(FLORIST).share(HANDBOOK))).isEqualTo("resource.holder-only");
        assertThat(code(hers.as(FLORIST).open("diary", COMPOSE))).isEqualTo("resource.unknown");
        assertThat(code(hers.share(HANDBOOK))).isEqualTo("resource.of-another");
    }

    @Test
    @Tag("concept-12")
    void aDecisionIsReleasedOnlyIfWhatItUsedIsSeenOrWithheldWithAGround() {
        Asymmetry fair = Asymmetry.of(Set.of("a", "b"), Set.of("a"), Map.of("b", WRONG, "z", WRONG));
        Asymmetry unfair = Asymmetry.of(Set.of("a", "b"), Set.of("a"), Map.of());
        AsymmetryMeter meter = new AsymmetryMeter();

        assertThat(fair.releasable()).isTrue();
        assertThat(fair.withheldShare()).isEqualTo(0.5);
        assertThat(unfair.unexplained()).containsExactly("b");
        meter.released(fair);
        assertThatThrownBy(() -> meter.released(unfair)).hasMessageContaining("unexplained");
        meter.stopped();
        assertThat(meter.figures()).isEqualTo(new Openness(1, 2, 1, 1));
        assertThat(meter.figures().withheldShare()).isEqualTo(0.5);
    }

    @Test
    void eventsGoOutwardAsCloudEventsThatNameNobody() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.profiles.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        house.adaAs(FLORIST).read(COLOUR, COMPOSE);
        List<Obj> sent = new ArrayList<>();
        Couriers couriers = new Couriers();
        couriers.add(
                new CloudEvents(
                        house.profiles,
                        URI.create("https://shop.example/cocreate"),
                        envelope -> sent.add(Json.parse(Bytes.utf8(envelope)).asObject())),
                0);

        // Naming her outside is itself an event, which the second round hands over.
        assertThat(couriers.round(house.road)).isTrue();
        assertThat(couriers.round(house.road)).isTrue();

        assertThat(sent).hasSize(4).allSatisfy(event -> {
            assertThat(event.members().keySet())
                    .containsExactly("specversion", "id", "source", "type", "subject", "time", "sequence");
            assertThat(event.text("specversion")).isEqualTo("1.0");
            assertThat(event.bytes().utf8())
                    .doesNotContainPattern("\\bada\\b")
                    .doesNotContain("florist", "white", "colour");
        });
        assertThat(sent).extracting(event -> event.text("subject")).containsOnly(house.profiles.surrogate(ADA));
        house.profiles.rights(ADA).erase(List.of()).orElseThrow();
        assertThat(house.profiles.surrogate(ADA)).isNotEqualTo(sent.get(0).text("subject"));
    }

    @Test
    void theirSequenceSortsAsTextAsItHappened() {
        for (int i = 0; i < 12; i++) {
            house.ada().declare(COLOUR, i % 2 == 0 ? "white" : "red").orElseThrow();
        }
        List<String> sequence = new ArrayList<>();
        Couriers couriers = new Couriers();
        couriers.add(
                new CloudEvents(
                        house.profiles,
                        URI.create("https://shop.example/cocreate"),
                        envelope -> sequence.add(
                                Json.parse(Bytes.utf8(envelope)).asObject().text("sequence"))),
                0);

        couriers.round(house.road);

        assertThat(sequence).hasSizeGreaterThan(10).isSorted().doesNotHaveDuplicates();
        assertThat(sequence)
                .allMatch(text -> text.length() == Long.toString(Long.MAX_VALUE).length());
        assertThat(sequence).first().isEqualTo("0000000000000000000");
    }
}
