package dev.cocreate.core;

import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Audience;
import dev.cocreate.CoCreate;
import dev.cocreate.CoCreateException;
import dev.cocreate.Money;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.dialogue.Opening;
import dev.cocreate.dialogue.agreement.Offer;
import dev.cocreate.dialogue.agreement.Terms;
import dev.cocreate.personalization.Element;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Validity;
import dev.cocreate.transparency.TrailEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoCreateBuilderTest {

    private static final PartyId ADA = PartyId.of("ada");
    private static final PartyId FLORIST = PartyId.of("florist");
    private static final AttributeKey<String> COLOUR = AttributeKey.choice("colour", "white", "red");
    private static final Purpose COMPOSE = Purpose.of("compose", Text.of("to compose your bouquet"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void keepsEverythingInOneFileAndGoesOnFromIt() {
        Path file = folder.resolve("florist.db");
        try (CoCreate shop = embedded(file).build()) {
            visit(shop);
        }

        try (CoCreate again = embedded(file).build()) {
            assertThat(again.profile(ADA).facts()).hasSize(1);
            assertThat(again.rules(ADA).inForce()).hasSize(1);
            Dialogue talk = again.dialogues().find("bouquet").orElseThrow();
            assertThat(talk.view().agreements()).hasSize(1);
        }
    }

    @Test
    @Tag("concept-13")
    void tellsBothSidesTheSameEventsAtTheSamePositions() {
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(COLOUR))
                .build()) {
            visit(shop);

            List<Long> hers = shop.trail(ADA)
                    .sharedWith(FLORIST)
                    .entries()
                    .map(TrailEntry::position)
                    .toList();
            List<Long> theirs = shop.trail(FLORIST)
                    .sharedWith(ADA)
                    .entries()
                    .map(TrailEntry::position)
                    .toList();

            assertThat(hers).isNotEmpty().isEqualTo(theirs);
        }
    }

    @Test
    @Tag("concept-13")
    void leavesNoEntryOfATrailUntranslated() {
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(labelled()))
                .build()) {
            visit(shop);

            shop.trail(ADA)
                    .in(Audience.of(Locale.GERMAN))
                    .forEach(entry -> assertThat(entry.missing())
                            .as(entry.kind() + ": " + entry.story())
                            .isEmpty());
        }
    }

    @Test
    void givesTheSameJournalForTheSameClockAndIds() {
        assertThat(journey()).isEqualTo(journey());
    }

    private static List<String> journey() {
        AtomicLong next = new AtomicLong();
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(COLOUR))
                .clock(Clock.fixed(NOON, ZoneOffset.UTC))
                .ids(() -> new UUID(0, next.incrementAndGet()))
                .build()) {
            visit(shop);
            return shop.trail(ADA)
                    .entries()
                    .map(entry -> entry.header() + " " + entry.story())
                    .toList();
        }
    }

    @Test
    void doesWhatTimeMakesDueByItself() throws Exception {
        MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
        try (CoCreate shop = CoCreateBuilder.inMemory().clock(clock).build()) {
            Dialogue talk = asked(shop);
            shop.settle();
            clock.pass(Duration.ofDays(3));
            shop.settle();
            assertThat(talk.view().rulings()).hasSize(1);
        }
        try (CoCreate shop = CoCreateBuilder.inMemory().clock(clock).build()) {
            shop.start();
            Dialogue talk = asked(shop);
            clock.pass(Duration.ofDays(3));
            long end = System.nanoTime() + 300_000_000_000L;
            while (talk.view().rulings().isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(talk.view().rulings()).hasSize(1);
        }
    }

    private static Dialogue asked(CoCreate shop) {
        Dialogue talk = shop.dialogues()
                .open(Opening.about("Roses").between(ADA).and(FLORIST))
                .orElseThrow();
        talk.ask(ADA, "Do you have roses?").orElseThrow();
        return talk;
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNotOurs() throws Exception {
        Path file = folder.resolve("letter.db");
        Files.writeString(file, "Dear Sir or Madam, this is no database.");

        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> embedded(file).build())
                .withMessageContaining(file.toString());

        assertThat(file).hasContent("Dear Sir or Madam, this is no database.");
    }

    @Test
    void refusesElementsDeclaredTwiceAndLeavesTheFileFree() {
        Path file = folder.resolve("twice.db");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedded(file)
                        .elements(List.of(Element.of("vase", "blue"), Element.of("vase", "red")))
                        .build());

        embedded(file).build().close();
    }

    @Test
    void buildsAgainOverTheSameJournalOrOneOfItsOwn() {
        CoCreateBuilder overAFile = embedded(folder.resolve("again.db"));
        CoCreateBuilder inMemory = CoCreateBuilder.inMemory().attributes(AttributeCatalogue.of(COLOUR));
        try (CoCreate one = overAFile.build();
                CoCreate same = overAFile.build();
                CoCreate other = inMemory.build();
                CoCreate another = inMemory.build()) {
            one.profile(ADA).declare(COLOUR, "red").orElseThrow();
            other.profile(ADA).declare(COLOUR, "red").orElseThrow();

            assertThat(same.profile(ADA).facts()).hasSize(1);
            assertThat(another.profile(ADA).facts()).isEmpty();
        }
    }

    @Test
    void refusesKeysForReceiptsThatAreNoPairOfEd25519AndLeavesTheFileFree() throws Exception {
        Path file = folder.resolve("keys.db");
        KeyPairGenerator ed25519 = KeyPairGenerator.getInstance("Ed25519");
        KeyPair one = ed25519.generateKeyPair();
        KeyPair other = ed25519.generateKeyPair();
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedded(file).receiptKeys(rsa).build())
                .withMessageContaining("cannot sign with Ed25519");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedded(file)
                        .receiptKeys(new KeyPair(one.getPublic(), other.getPrivate()))
                        .build())
                .withMessageContaining("give a key pair");

        embedded(file).receiptKeys(one).build().close();
    }

    @Test
    void onlyWhoIsNamedNeutralAttestsUninvited() {
        PartyId registry = PartyId.of("registry");
        try (CoCreate shop = CoCreateBuilder.inMemory()
                .attributes(AttributeCatalogue.of(COLOUR))
                .neutral(registry)
                .build()) {
            assertThat(shop.profile(ADA)
                            .as(FLORIST)
                            .attest(COLOUR, "red", "seen", Validity.fromNow())
                            .isDone())
                    .isFalse();
            shop.profile(ADA)
                    .as(registry)
                    .attest(COLOUR, "red", "passport", Validity.fromNow())
                    .orElseThrow();

            assertThat(shop.profile(ADA).facts())
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.value()).isEqualTo("red"));
        }
    }

    @Test
    void closesTwiceWithoutAWordAndDoesNothingAfterwards() {
        CoCreate shop = embedded(folder.resolve("closed.db")).build();
        shop.start();
        shop.start();
        shop.close();
        shop.close();

        assertThatExceptionOfType(CoCreateException.class)
                .isThrownBy(() -> shop.profile(ADA).declare(COLOUR, "red"));
    }

    @Test
    void letsTwoProcessesWriteToOneFileInTurn() {
        Path file = folder.resolve("shared.db");
        try (CoCreate one = embedded(file).process("one").build();
                CoCreate other = embedded(file).process("other").build()) {
            one.profile(ADA).declare(COLOUR, "white").orElseThrow();
            other.profile(FLORIST).declare(COLOUR, "red").orElseThrow();
            one.profile(FLORIST).decline(COLOUR);

            assertThat(other.profile(ADA).facts()).hasSize(1);
            assertThat(one.profile(FLORIST).facts()).hasSize(1);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> embedded(file).process("two words"))
                .withMessageContaining("'two words'");
    }

    private static CoCreateBuilder embedded(Path file) {
        return CoCreateBuilder.embedded(file).attributes(AttributeCatalogue.of(COLOUR));
    }

    private static AttributeKey<String> labelled() {
        return COLOUR.labelled(Text.of("colour").and(Locale.GERMAN, "Farbe"))
                .answered("white", Text.of("white").and(Locale.GERMAN, "weiß"))
                .answered("red", Text.of("red").and(Locale.GERMAN, "rot"));
    }

    private static void visit(CoCreate shop) {
        shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
        shop.rules(ADA)
                .author(rule("small")
                        .then(choose("stems", 12))
                        .because(Text.of("I like it small").and(Locale.GERMAN, "Ich mag es klein")))
                .orElseThrow();
        assertThat(shop.decide("stems", ADA, COMPOSE).orElseThrow().value()).contains("12");
        Dialogue talk = shop.dialogues()
                .open(Opening.about("A bouquet").between(ADA).and(FLORIST).named("bouquet"))
                .orElseThrow();
        talk.say(ADA, "Could the vase be blue?").orElseThrow();
        Offer offer = talk.table(FLORIST, Terms.of("vase", "blue").at(Money.parse("24.00", "EUR")))
                .orElseThrow();
        Outcome<?> accepted = talk.accept(ADA, offer);
        assertThat(accepted.isDone()).as(accepted.toString()).isTrue();
    }
}
