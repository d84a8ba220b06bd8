package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.ALONE;
import static dev.cocreate.core.internal.profile.House.BEA;
import static dev.cocreate.core.internal.profile.House.CATALOGUE;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Effect.forbid;
import static dev.cocreate.personalization.Effect.require;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Ground;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.profile.Look;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.access.Granted;
import dev.cocreate.profile.access.Opening;
import dev.cocreate.profile.access.Openness;
import dev.cocreate.profile.access.Resource;
import dev.cocreate.profile.access.Resources;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.transparency.TrailEntry;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this room offers, as a host reaches it: through the one door, over a file, across restarts. */
class FacadeTest {

    private static final URI SHOP = URI.create("https://shop.example/cocreate");
    private static final Resource HANDBOOK =
            new Resource("handbook", FLORIST, Text.of("the handbook").and(Locale.GERMAN, "das Handbuch"), false);

    @TempDir
    Path folder;

    private CoCreateBuilder plan() {
        return CoCreateBuilder.embedded(folder.resolve("shop.db"))
                .attributes(CATALOGUE)
                .mandates(Mandates.none().firm(FLORIST))
                .knowledge(resource -> Optional.of(Text.of("all about " + resource.title())));
    }

    @Test
    @Tag("concept-14")
    void grantUseAndRevocationOfTheFirmsKnowledgeAreAuditedLikeLooks() {
        try (CoCreate shop = plan().build()) {
            Resources shelf = shop.resources(FLORIST);
            shelf.share(HANDBOOK).orElseThrow();
            Opening closed = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();
            Granted granted = shelf.grant(new Grant(
                            ADA, COMPOSE, Set.of("handbook"), Optional.empty(), Optional.empty(), OptionalInt.empty()))
                    .orElseThrow();
            Opening open = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();
            shelf.revoke(granted.id()).orElseThrow();
            Opening after = shelf.as(ADA).open("handbook", COMPOSE).orElseThrow();

            assertThat(closed.content()).isEmpty();
            assertThat(open.content()).contains(Text.of("all about the handbook"));
            assertThat(after.content()).isEmpty();
            assertThat(shelf.uses()).extracting(Look::allowed).containsExactly(false, true, false);
            assertThat(shelf.as(ADA).uses()).hasSize(3);
            assertThat(shelf.as(BEA).uses()).isEmpty();
            assertThat(shop.trail(ADA).entries().map(TrailEntry::kind))
                    .contains("profile.resource-granted", "profile.resource-opened", "profile.resource-revoked");
        }
    }

    @Test
    @Tag("concept-12")
    void theWithheldShareIsAFigureAHostCanRead() {
        try (CoCreate shop = plan().build()) {
            shop.rules(FLORIST)
                    .author(rule("quiet hours")
                            .when(is(ALONE))
                            .then(choose("delivery", "evening"))
                            .because("Somebody is in.")
                            .in(Layer.FIRM_DEFAULT))
                    .orElseThrow();
            assertThat(shop.openness()).isEqualTo(new Openness(0, 0, 0, 0));
            shop.profile(ADA).declare(ALONE, true).orElseThrow();

            shop.decide("delivery", ADA, COMPOSE).orElseThrow();
            assertThat(shop.openness()).isEqualTo(new Openness(1, 1, 0, 0));

            Reason ground = Reason.of("security", Text.of("Telling would help thieves."));
            var kept = shop.personalization()
                    .decide(Asking.about("delivery", BEA, COMPOSE).withholding(ALONE, true, ground))
                    .orElseThrow();
            assertThat(kept.explanation().withheld())
                    .singleElement()
                    .satisfies(each -> assertThat(each.reason()).isEqualTo(ground));
            assertThat(shop.openness()).isEqualTo(new Openness(2, 2, 1, 0));
            assertThat(shop.openness().withheldShare()).isEqualTo(0.5);
        }
    }

    @Test
    void subscribersGetEachEventOnceAcrossRestartsAndNobodysName() {
        List<Obj> sent = new ArrayList<>();
        CoCreateBuilder first = plan().subscriber(SHOP, envelope -> sent.add(parse(envelope)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.subscriber(SHOP, envelope -> {}))
                .withMessageContaining(SHOP.toString());
        try (CoCreate shop = first.build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
            shop.settle();
        }
        int before = sent.size();
        try (CoCreate shop =
                plan().subscriber(SHOP, envelope -> sent.add(parse(envelope))).build()) {
            shop.profile(ADA).decline(ALONE).orElseThrow();
            shop.settle();
        }

        assertThat(before).isPositive();
        assertThat(sent).extracting(event -> event.text("id")).doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(event -> event.text("type"))
                .contains("dev.cocreate.profile.fact-stated", "dev.cocreate.profile.key-declined");
        assertThat(sent).allSatisfy(event -> {
            assertThat(event.text("specversion")).isEqualTo("1.0");
            assertThat(event.text("source")).isEqualTo(SHOP.toString());
            assertThat(event.bytes().utf8())
                    .doesNotContainPattern("\\bada\\b")
                    .doesNotContain("florist", "white", "colour", "livesAlone");
        });
    }

    @Test
    void aSubscriberThatFailsIsOfferedTheSameAgain() {
        List<String> sent = new ArrayList<>();
        int[] faults = {1};
        try (CoCreate shop = plan().subscriber(SHOP, envelope -> {
                    if (faults[0]-- > 0) {
                        throw new IllegalStateException("not now");
                    }
                    sent.add(envelope);
                })
                .build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();

            assertThat(shop.settle()).isFalse();
            assertThat(shop.settle()).isTrue();
            assertThat(parse(sent.get(0)).text("type")).isEqualTo("dev.cocreate.profile.fact-stated");
        }
    }

    @Test
    void receiptsOfAFileVerifyAfterARestartUnderTheSameKey() throws Exception {
        Receipt given;
        PublicKey key;
        try (CoCreate shop = plan().build()) {
            shop.consents(ADA).as(ConsentTest.MAILER).offer(ConsentTest.TERMS).orElseThrow();
            given = shop.consents(ADA).give("mail").orElseThrow();
            key = shop.consents(ADA).signer();
        }
        try (CoCreate shop = plan().build()) {
            Receipt withdrawn = shop.consents(ADA).withdraw("mail").orElseThrow();

            assertThat(shop.consents(ADA).signer()).isEqualTo(key);
            assertThat(shop.consents(ADA).check(given.bytes()).isDone()).isTrue();
            assertThat(withdrawn.signedBy(key)).isTrue();
            assertThat(code(shop.consents(BEA).check(given.bytes()))).isEqualTo("consent.receipt-elsewhere");
        }
        // The secret stands with the keys of persons, which nobody but their owner may read.
        Path keys = folder.resolve("shop.db.keys");
        if (keys.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                    .isEqualTo("rw-------");
        }
        assertThat(Receipt.read(given.bytes(), key)).contains(given.document());
    }

    @Test
    void carPurchaseWhatTheFirmCannotMeetIsDeniedWithItsGroundAndNotSkipped() {
        try (CoCreate shop = plan().build()) {
            Ground ground = Ground.of(
                    "fraud-check",
                    Text.of("We must check who pays.").and(Locale.GERMAN, "Wir müssen prüfen, wer zahlt."),
                    Text.of("Ask the ombudsman.").and(Locale.GERMAN, "Wenden Sie sich an die Ombudsstelle."));
            shop.rules(ADA)
                    .author(rule("escrow").then(require("payment", "escrow")).because("I pay when it is here."))
                    .orElseThrow();
            shop.rules(FLORIST)
                    .author(rule("no escrow")
                            .then(forbid("payment", "escrow"))
                            .because("We cannot check it.")
                            .asDuty(ground))
                    .orElseThrow();

            Decision decision = shop.decide("payment", ADA, COMPOSE).orElseThrow();

            assertThat(decision).isInstanceOf(Decision.Denied.class);
            Decision.Denied denied = (Decision.Denied) decision;
            assertThat(denied.refusal().reasons()).extracting(Reason::code).contains("fraud-check");
            assertThat(denied.refusal().appeal()).isPresent();
            assertThat(denied.explanation().overruled())
                    .extracting(each -> each.rule().rule().id())
                    .contains("escrow");
        }
    }

    @Test
    @Tag("concept-56")
    void aNoviceIsNeverPutInABetaWithoutOptingIn() {
        try (CoCreate shop = plan().build()) {
            shop.rules(FLORIST)
                    .author(rule("try it first")
                            .when(is(ALONE))
                            .then(choose("beta", "on"))
                            .because("Who wants to may try it first.")
                            .in(Layer.FIRM_DEFAULT))
                    .orElseThrow();
            shop.profile(ADA)
                    .take(Stance.undeclared().knowing("flowers", Sophistication.NOVICE))
                    .orElseThrow();

            assertThat(shop.decide("beta", ADA, COMPOSE).orElseThrow().value()).isEmpty();
            shop.profile(ADA).decline(ALONE).orElseThrow();
            assertThat(shop.decide("beta", ADA, COMPOSE).orElseThrow().value()).isEmpty();
            shop.profile(ADA).reopen(ALONE).orElseThrow();
            shop.profile(ADA).declare(ALONE, true).orElseThrow();
            assertThat(shop.decide("beta", ADA, COMPOSE).orElseThrow().value()).contains("on");
        }
    }

    @Test
    @Tag("concept-39")
    void theFirmReadsWhatItReadAsSheSawIt() {
        try (CoCreate shop = plan().build()) {
            shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
            shop.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
            shop.profile(ADA).as(FLORIST).read(COLOUR, COMPOSE);

            List<Long> hers = positions(shop, ADA);
            List<Long> theirs = positions(shop, FLORIST);

            // Whoever looks from her seat sees the look where the firm sees it, and both see it once.
            assertThat(hers).containsAll(theirs);
            assertThat(shop.profile(ADA).looks()).hasSize(1);
        }
    }

    private static List<Long> positions(CoCreate shop, dev.cocreate.PartyId party) {
        return shop.trail(party).entries().map(TrailEntry::position).toList();
    }

    private static Obj parse(String envelope) {
        return Json.parse(Bytes.utf8(envelope)).asObject();
    }
}
