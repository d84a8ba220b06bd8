package dev.cocreate.core;

import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.transparency.Link;
import dev.cocreate.transparency.Trail;
import dev.cocreate.transparency.TrailEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What she sees of a whole visit, then and later, and where its links lead. */
class ReplayTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red")
            .labelled(Text.of("colour").and(Locale.GERMAN, "Farbe"))
            .answered("white", Text.of("white").and(Locale.GERMAN, "weiß"))
            .answered("red", Text.of("red").and(Locale.GERMAN, "rot"));
    private static final Purpose COMPOSE =
            Purpose.of("compose", Text.of("to compose your bouquet").and(Locale.GERMAN, "um Ihren Strauß zu binden"));

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.at("2026-03-01T09:00:00Z");

    private CoCreate open() {
        return CoCreateBuilder.embedded(folder.resolve("florist.db"))
                .attributes(AttributeCatalogue.of(COLOUR))
                .clock(clock)
                .build();
    }

    /** Everything a visit does, one act after the other. */
    private static List<Runnable> visit(CoCreate shop) {
        Map<String, Dialogue> talks = new HashMap<>();
        Map<String, Offer> offers = new HashMap<>();
        return List.of(
                () -> shop.profile(ADA).declare(COLOUR, "white").orElseThrow(),
                () -> shop.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow(),
                () -> shop.profile(ADA).as(FLORIST).read(COLOUR, COMPOSE),
                () -> shop.rules(ADA)
                        .author(rule("small")
                                .when(is(COLOUR, "white"))
                                .then(choose("stems", 12))
                                .because(Text.of("I like it small").and(Locale.GERMAN, "Ich mag es klein")))
                        .orElseThrow(),
                () -> shop.decide("stems", ADA, COMPOSE).orElseThrow(),
                () -> talks.put(
                        "bouquet",
                        shop.dialogues()
                                .open(Opening.about("A bouquet")
                                        .between(ADA)
                                        .and(FLORIST)
                                        .named("bouquet"))
                                .orElseThrow()),
                () -> talks.get("bouquet").say(ADA, "Could the vase be blue?").orElseThrow(),
                () -> offers.put(
                        "vase",
                        talks.get("bouquet")
                                .table(FLORIST, Terms.of("vase", "blue").at(Money.parse("24.00", "EUR")))
                                .orElseThrow()),
                () -> talks.get("bouquet").pause(ADA),
                () -> assertThat(talks.get("bouquet").say(FLORIST, "Well?").isDone())
                        .isFalse(),
                () -> talks.get("bouquet").resume(ADA),
                () -> talks.get("bouquet").accept(ADA, offers.get("vase")).orElseThrow());
    }

    private static List<String> shown(Trail trail) {
        List<String> shown = new ArrayList<>();
        trail.forEach(entry -> shown.add(entry.position() + " " + entry.at() + " " + entry.by() + " " + entry.story()
                + " " + entry.links() + " " + entry.missing()));
        return shown;
    }

    @Test
    @Tag("concept-39")
    void replayFromHerSeatEqualsWhatWasShownAlsoAfterARestart() {
        Map<Long, List<String>> then = new TreeMap<>();
        Map<Long, List<String>> toTheFirm = new TreeMap<>();
        try (CoCreate shop = open()) {
            for (Runnable act : visit(shop)) {
                act.run();
                clock.pass(Duration.ofSeconds(60));
                long size = shop.log().advance().size();
                then.put(size, shown(shop.trail(ADA).in(Audience.of(Locale.GERMAN))));
                toTheFirm.put(size, shown(shop.trail(FLORIST).sharedWith(ADA)));
            }
        }

        try (CoCreate shop = open()) {
            then.forEach((size, shown) -> assertThat(
                            shown(shop.trail(ADA).in(Audience.of(Locale.GERMAN)).until(size)))
                    .as("at %d", size)
                    .isEqualTo(shown));
            toTheFirm.forEach((size, shown) -> assertThat(
                            shown(shop.trail(FLORIST).sharedWith(ADA).until(size)))
                    .as("from the firm's seat at %d", size)
                    .isEqualTo(shown));
            assertThat(List.copyOf(then.values()).get(then.size() - 1)).hasSizeGreaterThan(10);
        }
    }

    @Test
    @Tag("concept-13")
    void tellsWhoLookedAtWhatAndWhyAndOnWhatGround() {
        try (CoCreate shop = open()) {
            visit(shop).forEach(Runnable::run);

            TrailEntry look = shop.trail(ADA)
                    .in(Audience.of(Locale.GERMAN))
                    .by(FLORIST)
                    .entries()
                    .filter(entry -> entry.kind().contains("look"))
                    .findFirst()
                    .orElseThrow();

            assertThat(look.story()).contains("florist").contains("Farbe").contains("um Ihren Strauß zu binden");
            assertThat(look.links()).hasAtLeastOneElementOfType(Link.Grant.class);
        }
    }

    @Test
    @Tag("concept-13")
    void linksADecisionToTheFactsAndRulesBehindItAndEachLeadsSomewhere() {
        try (CoCreate shop = open()) {
            visit(shop).forEach(Runnable::run);
            Fact<?> white = shop.profile(ADA).facts().get(0);

            TrailEntry decided = shop.trail(ADA)
                    .entries()
                    .filter(entry -> entry.kind().equals("personalization.decision-made"))
                    .findFirst()
                    .orElseThrow();

            assertThat(decided.links())
                    .contains(new Link.Fact(white.id()), new Link.Rule(ADA, "small", 1))
                    .hasAtLeastOneElementOfType(Link.Decision.class);
            shop.trail(ADA).forEach(entry -> entry.links().forEach(link -> follow(shop, entry, link)));
        }
    }

    private static void follow(CoCreate shop, TrailEntry entry, Link link) {
        String where = entry.kind() + " " + link;
        if (link instanceof Link.Fact fact) {
            assertThat(shop.profile(ADA).fact(fact.id())).as(where).isPresent();
        } else if (link instanceof Link.Rule rule) {
            assertThat(shop.rules(rule.author()).inForce())
                    .as(where)
                    .anyMatch(each -> each.rule().id().equals(rule.id()) && each.version() == rule.version());
        } else if (link instanceof Link.Decision decision) {
            assertThat(shop.personalization().again(decision.id()).value())
                    .as(where)
                    .contains("12");
        } else if (link instanceof Link.Dialogue dialogue) {
            assertThat(shop.dialogues().find(dialogue.id())).as(where).isPresent();
        } else if (link instanceof Link.Turn turn) {
            assertThat(shop.dialogues().find(turn.dialogue()).orElseThrow().turns(turn.number() - 1, 1))
                    .as(where)
                    .hasSize(1);
        } else {
            assertThat(link).as(where).isInstanceOf(Link.Grant.class);
        }
    }

    @Test
    @Tag("concept-13")
    void linksAnAnswerToTheOfferItIsAbout() {
        try (CoCreate shop = open()) {
            visit(shop).forEach(Runnable::run);

            List<Link> accepted = shop.trail(ADA)
                    .by(ADA)
                    .entries()
                    .filter(entry -> entry.links().contains(new Link.Turn("bouquet", 2)))
                    .flatMap(entry -> entry.links().stream())
                    .toList();

            assertThat(accepted).hasSizeGreaterThan(1);
        }
    }

    @Test
    void keepsOrderAndProofsWhenTheClockJumpsBack() {
        try (CoCreate shop = open()) {
            for (Runnable act : visit(shop)) {
                act.run();
                clock.pass(Duration.ofHours(-5));
                shop.log().advance();
            }

            Map<Object, Instant> last = new HashMap<>();
            shop.trail(ADA).forEach(entry -> {
                Instant before = last.put(entry.header().stream(), entry.at());
                assertThat(before == null || !entry.at().isBefore(before))
                        .as(entry.toString())
                        .isTrue();
            });
            assertThat(shop.trail(ADA).proof().verify(shop.log().policy()).faults())
                    .isEmpty();
        }
    }
}
