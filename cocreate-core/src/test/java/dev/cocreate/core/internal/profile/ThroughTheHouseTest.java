package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.FactsTest.code;
import static dev.cocreate.core.internal.profile.House.ADA;
import static dev.cocreate.core.internal.profile.House.CATALOGUE;
import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.COMPOSE;
import static dev.cocreate.core.internal.profile.House.FLORIST;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static dev.cocreate.dialogue.Opening.about;
import static dev.cocreate.personalization.Condition.is;
import static dev.cocreate.personalization.Effect.choose;
import static dev.cocreate.personalization.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Bytes;
import dev.cocreate.CoCreate;
import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.core.CoCreateBuilder;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.dialogue.Dialogue;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Layer;
import dev.cocreate.personalization.Mandates;
import dev.cocreate.profile.Profile;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Receipt;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import dev.cocreate.profile.rights.Export;
import dev.cocreate.transparency.TrailEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile promises where other rooms take part: in decisions, in dialogues, in what a firm reads of itself. */
class ThroughTheHouseTest {

    private static final PartyId MASK = PartyId.of("mask-7");
    private static final Terms TERMS = Terms.of("bouquets", 1, COMPOSE, House.controller(FLORIST), NOTICE)
            .needing(COLOUR)
            .offering(new Way.GiveFacts(), new Way.GoWithout());

    @TempDir
    Path folder;

    private CoCreate shop;

    @BeforeEach
    void open() {
        shop = CoCreateBuilder.embedded(folder.resolve("shop.db"))
                .attributes(CATALOGUE)
                .mandates(Mandates.none().firm(FLORIST))
                .build();
        shop.rules(FLORIST)
                .author(rule("white vase")
                        .when(is(COLOUR, "white"))
                        .then(choose("vase", "white"))
                        .because("It goes with white.")
                        .in(Layer.FIRM_DEFAULT))
                .orElseThrow();
        shop.profile(ADA).declare(COLOUR, "white").orElseThrow();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Decision decided() {
        return shop.personalization()
                .decide(Asking.about("vase", ADA, COMPOSE).by(FLORIST))
                .orElseThrow();
    }

    @Test
    void withdrawingReopensTheDecisionsItsPreviewNamed() {
        shop.consents(ADA).as(FLORIST).offer(TERMS).orElseThrow();
        shop.consents(ADA).give("bouquets").orElseThrow();
        Decision before = decided();

        Effects preview = shop.consents(ADA).preview("bouquets");
        Receipt receipt = shop.consents(ADA).withdraw("bouquets").orElseThrow();

        assertThat(before.value()).contains("white");
        assertThat(preview.decisions()).containsExactly(before.id());
        assertThat(preview.told()).containsOnlyKeys(FLORIST);
        assertThat(receipt.signedBy(shop.consents(ADA).signer())).isTrue();
        assertThat(decided().value()).isEmpty();
        assertThat(decided().explanation().used()).isEmpty();
    }

    @Test
    void erasingReopensTheDecisionsItsPreviewNamed() {
        shop.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        Decision before = decided();

        Effects preview = shop.rights(ADA).previewErase(List.of(COLOUR));
        shop.rights(ADA).erase(List.of(COLOUR)).orElseThrow();

        assertThat(preview.decisions()).containsExactly(before.id());
        assertThat(decided().value()).isEmpty();
    }

    @Test
    @Tag("concept-7")
    @Tag("concept-13")
    void theExportHoldsHerDecisionsAndDialoguesInHerLanguage() {
        shop.profile(ADA).take(Stance.undeclared().speaking(Locale.GERMAN)).orElseThrow();
        shop.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        Decision decision = decided();
        Dialogue talk = shop.dialogues()
                .open(about("A bouquet for my sister").between(ADA).and(FLORIST))
                .orElseThrow();
        talk.say(ADA, "Could the vase be blue?").orElseThrow();
        talk.say(FLORIST, "It could.").orElseThrow();

        Export export = shop.rights(ADA).export().orElseThrow();

        Json json = Json.parse(Bytes.utf8(export.json()));
        assertThat(SchemaCheck.faults(Json.parse(Bytes.utf8(export.schema())), json))
                .isEmpty();
        assertThat(json.asObject().list("events", event -> event.asObject().text("type")))
                .contains(
                        "dialogue.opened",
                        "profile.look-taken",
                        "personalization.decision-made",
                        "dialogue.turn-taken");
        assertThat(export.json()).contains(decision.id(), "Could the vase be blue?", "It could.");
        assertThat(export.html())
                .contains(
                        "<html lang=\"de\">",
                        "Could the vase be blue?",
                        "It could.",
                        "Entschieden für ada, gefragt von florist");
        assertThat(shop.rights(PartyId.of("bea")).export().orElseThrow().json())
                // As words: their letters may stand side by side in an id as well.
                .doesNotContainPattern("\\b(ada|vase)\\b");
        assertThat(code(shop.rights(ADA).as(FLORIST).export())).isEqualTo("profile.owner-only");
    }

    @Test
    @Tag("concept-41")
    void aFirmResolvesNoPseudonymUnlessItsOwnerSaysSo() {
        Profile mask = shop.profile(MASK);
        mask.declare(COLOUR, "red").orElseThrow();
        for (PartyId party : List.of(ADA, MASK)) {
            shop.grants(party).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
            shop.profile(party).as(FLORIST).read(COLOUR, COMPOSE);
        }
        Dialogue talk = shop.dialogues()
                .open(about("Red for a friend").between(MASK).and(FLORIST))
                .orElseThrow();
        talk.say(MASK, "As red as can be.").orElseThrow();

        assertThat(code(mask.as(FLORIST).join(ADA))).isEqualTo("profile.owner-only");
        assertThat(code(shop.profile(ADA).as(FLORIST).merge(MASK))).isEqualTo("profile.owner-only");
        assertThat(code(shop.profile(ADA).merge(MASK))).isEqualTo("profile.not-agreed");
        assertThat(namingBoth()).isEmpty();
        assertThat(shop.trail(FLORIST).entries().map(TrailEntry::told).map(Object::toString))
                .as("so that silence is no proof")
                .anyMatch(told -> told.contains("mask-7"))
                .anyMatch(told -> told.contains("ada"));

        mask.join(ADA).orElseThrow();
        shop.profile(ADA).merge(MASK).orElseThrow();

        assertThat(shop.profile(ADA).looks()).hasSize(2);
        assertThat(namingBoth()).isEmpty();
    }

    /** What the firm reads that ties her pseudonym to her. */
    private List<String> namingBoth() {
        return shop.trail(FLORIST)
                .entries()
                .map(TrailEntry::told)
                .map(Object::toString)
                .filter(told -> told.contains("ada") && told.contains("mask-7"))
                .toList();
    }

    @Test
    @Tag("concept-57")
    void howDeepSheReadsIsHersToSayEachTime() {
        shop.grants(ADA).grant(Grant.to(FLORIST, COMPOSE, COLOUR)).orElseThrow();
        shop.profile(ADA)
                .take(Stance.undeclared().knowing("flowers", Sophistication.NOVICE))
                .orElseThrow();
        Decision decision = decided();
        Audience hers = shop.profile(ADA).stance().audience("flowers");

        String plain = decision.told(hers);
        String deep = decision.told(hers.at(Level.EXPERT));

        assertThat(deep).hasSizeGreaterThan(plain.length()).contains("florist");
        assertThat(plain).contains("It goes with white.").doesNotContain("florist");
        assertThat(shop.profile(ADA).stance().audience("flowers")).isEqualTo(hers);
    }
}
