package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BEA;
import static dev.cocreate.core.internal.disclosure.Practice.BOARD;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static dev.cocreate.core.internal.disclosure.Practice.GERMAN;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static dev.cocreate.core.internal.disclosure.Practice.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Outcome;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Responsibility;
import dev.cocreate.disclosure.decision.Responsibility.Bearer;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.ValueFunction;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is decided stands in the record, whoever decided it; and what cannot be acted on is refused by name. */
class CourseTest {

    private final Practice practice = new Practice().adaTold();
    private final DisclosureDesk desk = practice.desk;

    private String record(Disclosure shown, View view) {
        return desk.renderer().record(shown, desk.standing(ADA, shown.id()).orElseThrow(), view);
    }

    @Test
    void theRecordTellsWhatWasDeferredReferredOrRefusedAndWhy() {
        Disclosure shown = practice.shown(Statin.draft());
        for (InformedDecision decision : List.of(
                new InformedDecision.Deferred(both("After my holiday.", "Nach dem Urlaub."), Optional.empty()),
                new InformedDecision.Referred("statin", BOARD, both("Is it safe?", "Ist es sicher?")),
                new InformedDecision.Refused(both("None of it.", "Nichts davon.")))) {
            desk.decide(ADA, shown.id(), shown.sha256(), decision).orElseThrow();
        }
        assertThat(record(shown, ENGLISH))
                .contains("ada \u2013 decides later: After my holiday.")
                .contains("ada \u2013 refers \u201cStatin\u201d to board: Is it safe?")
                .contains("ada \u2013 wants none of the options: None of it.");
        assertThat(record(shown, GERMAN))
                .contains("ada \u2013 entscheidet später: Nach dem Urlaub.")
                .contains("ada \u2013 verweist \u201eStatin\u201c an board: Ist es sicher?")
                .contains("ada \u2013 möchte keine der Optionen: Nichts davon.");
    }

    @Test
    void theRecordTellsADenialWithItsRuleItsAuthorityWhereToObjectAndWhatRemains() {
        Disclosure shown = practice.shown(Statin.draft());
        Availability.Denied denial = new Availability.Denied(
                both("You are allergic to it.", "Sie sind dagegen allergisch."),
                "duty:statin-allergy",
                both("medicines law", "Arzneimittelrecht"),
                Optional.of(both("The medical board hears you.", "Die Ärztekammer hört Sie an.")),
                Optional.empty());
        desk.decide(DOCTOR, shown.id(), shown.sha256(), new InformedDecision.Denied("statin", denial))
                .orElseThrow();
        assertThat(record(shown, ENGLISH))
                .contains("practice \u2013 denies \u201cStatin\u201d: You are allergic to it.")
                .contains("Rule: duty:statin-allergy")
                .contains("On the authority of medicines law")
                .contains("You can object: The medical board hears you.")
                .contains("Remaining: \u201cNo change\u201d, \u201cLifestyle programme\u201d");
        assertThat(record(shown, GERMAN))
                .contains("practice \u2013 verweigert \u201eStatin\u201c: Sie sind dagegen allergisch.")
                .contains("Es bleiben: \u201eKeine Änderung\u201c, \u201eLebensstilprogramm\u201c");
    }

    @Test
    void theRecordTellsWhatANeutralPartyDecidedOnWhichTermsAndUnderWhichSignature() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Disclosure shown = practice.shown(DialogueBackTest.needing(keys));
        Approval approval = desk.approve(
                        DialogueBackTest.arbiter(BOARD, keys, false),
                        shown.id(),
                        shown.sha256(),
                        "lifestyle",
                        false,
                        both("Not yet.", "Noch nicht."),
                        List.of(both("Ask again in May.", "Fragen Sie im Mai wieder.")))
                .orElseThrow();
        String signature =
                Base64.getEncoder().encodeToString(approval.signature().toArray());
        String key = Base64.getEncoder().encodeToString(approval.publicKey().toArray());
        assertThat(record(shown, ENGLISH))
                .contains("board \u2013 \u201cLifestyle programme\u201d: not granted. Not yet.")
                .contains("Condition: Ask again in May.")
                .contains("Ed25519 signature " + signature)
                .contains("Public key " + key);
        assertThat(record(shown, GERMAN))
                .contains("nicht erteilt. Noch nicht.")
                .contains("Bedingung: Fragen Sie im Mai wieder.")
                .contains(signature, key);
        assertThat(codes(desk.decide(ADA, shown.id(), shown.sha256(), InformedDecision.Chosen.of("lifestyle"))))
                .containsExactly("disclosure.approval-refused");
        assertThat(desk.standing(ADA, shown.id()).orElseThrow().pending()).hasSize(3);
    }

    @Test
    void theRecordTellsWhoBearsEachRisk() {
        Disclosure shown = practice.shown(Statin.draft());
        desk.acknowledge(ADA, shown.id(), shown.sha256(), "diabetes").orElseThrow();
        desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 1).orElseThrow();
        Map<Bearer, List<String>> told = Map.of(
                Bearer.CONSUMER, List.of("borne by the person", "trägt die Person"),
                Bearer.FIRM, List.of("borne by the firm", "trägt die Firma"),
                Bearer.SHARED, List.of("borne by both", "tragen beide"),
                Bearer.NEUTRAL_PARTY, List.of("borne by the neutral party", "trägt die neutrale Stelle"),
                Bearer.INSURER, List.of("borne by an insurer", "trägt eine Versicherung"));
        for (Bearer bearer : Bearer.values()) {
            Responsibility split = new Responsibility("diabetes", bearer, both("As agreed.", "Wie vereinbart."));
            desk.decide(ADA, shown.id(), shown.sha256(), new InformedDecision.Chosen("statin", List.of(split)))
                    .orElseThrow();
            assertThat(record(shown, ENGLISH)).contains(told.get(bearer).get(0) + ". As agreed.");
            assertThat(record(shown, GERMAN)).contains(told.get(bearer).get(1) + ". Wie vereinbart.");
        }
    }

    @Test
    void whatIsNotThereIsNamedAndWhoHasNoPartIsTurnedAway() {
        Disclosure shown = practice.shown(Statin.draft());
        assertThat(codes(desk.show(DOCTOR, "elsewhere", ADA, ENGLISH))).containsExactly("disclosure.unknown");
        assertThat(codes(desk.acknowledge(ADA, "elsewhere", shown.sha256(), "diabetes")))
                .containsExactly("disclosure.unknown");
        assertThat(codes(desk.acknowledge(ADA, shown.id(), shown.sha256(), "colour")))
                .containsExactly("disclosure.no-such-item");
        assertThat(codes(desk.answer(ADA, shown.id(), shown.sha256(), "q-colour", 0)))
                .containsExactly("disclosure.no-such-item");
        assertThat(codes(desk.answer(DOCTOR, shown.id(), shown.sha256(), "q-diabetes", 0)))
                .containsExactly("disclosure.not-hers");
        assertThatThrownBy(() -> desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer must be between 0 and 1, but was 2");
        assertThat(codes(desk.decide(
                        BEA,
                        shown.id(),
                        shown.sha256(),
                        new InformedDecision.Referred("statin", BOARD, both("Is it safe?", "Ist es sicher?")))))
                .containsExactly("disclosure.no-part");
        assertThat(codes(desk.decide(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        new InformedDecision.Referred("herbs", BOARD, both("Is it safe?", "Ist es sicher?")))))
                .containsExactly("disclosure.no-such-item");
    }

    @Test
    void valuesBeyondARangeThatRefusesThemAreNamedInBothLanguages() {
        Disclosure shown = practice.shown(Statin.draft());
        Preferences narrow =
                Preferences.none().value("effort", ValueFunction.linear(3, 1).beyond(ValueFunction.OutOfRange.REFUSE));
        Outcome<?> outcome = desk.weigh(ADA, shown.id(), shown.sha256(), narrow, new Settings(4_096, 1, 1, 0));
        assertThat(codes(outcome)).containsExactly("disclosure.cannot-weigh");
        assertThat(outcome.refused().orElseThrow().told(ENGLISH.audience()))
                .contains("Some values of \u201ceffort\u201d lie beyond the range");
        assertThat(outcome.refused().orElseThrow().told(GERMAN.audience())).contains("\u201eAufwand\u201c");
    }
}
