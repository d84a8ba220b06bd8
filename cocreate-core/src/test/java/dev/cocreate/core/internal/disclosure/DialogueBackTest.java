package dev.cocreate.core.internal.disclosure;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BOARD;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.ENGLISH;
import static dev.cocreate.core.internal.disclosure.Practice.GERMAN;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static dev.cocreate.core.internal.disclosure.Practice.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Bytes;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Refusal;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.decision.Approval;
import dev.cocreate.disclosure.decision.Arbiter;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.decision.Weighing;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.Statement;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** She weighs, contests and adds; a neutral party decides; an option is denied; and all of it can be read afterwards. */
class DialogueBackTest {

    private final Practice practice = new Practice().adaTold();
    private final DisclosureDesk desk = practice.desk;

    private static final Preferences HERS = Preferences.none()
            .say(new Statement.MattersMore("cvd", "diabetes"))
            .say(new Statement.MattersMore("diabetes", "muscle"));

    @Test
    @Tag("concept-19")
    void whatMattersToHerIsWeighedAndKeptWithItsSeed() {
        Disclosure shown = practice.shown(Statin.draft());
        Weighing weighing = desk.weigh(ADA, shown.id(), shown.sha256(), HERS, new Settings(20_000, 11, 2, 0))
                .orElseThrow();
        assertThat(weighing.assessment().seed()).isEqualTo(11);
        assertThat(weighing.assessment().fares())
                .extracting(fare -> fare.option())
                .containsExactly("none", "lifestyle", "statin");
        assertThat(desk.standing(ADA, shown.id()).orElseThrow().weighing()).contains(weighing);
        String told = desk.renderer().told(shown, weighing.assessment(), ENGLISH);
        assertThat(told).contains("Of 100 views that fit what was said:").contains("20,000 draws, seed 11");
        assertThat(desk.renderer().told(shown, weighing.assessment(), GERMAN))
                .contains("20.000 Ziehungen, Startwert 11");
        assertThat(desk.renderer().ranks(shown, weighing.assessment(), ENGLISH))
                .contains("<title>")
                .contains("role=\"img\"");
    }

    @Test
    void contradictoryStatementsAreNamedInHerWordsAndAskedAbout() {
        Disclosure shown = practice.shown(Statin.draft());
        Preferences circle = HERS.say(new Statement.TimesBetween("muscle", "cvd", 2, 3))
                .say(new Statement.ShareBetween("muscle", 0.2, 1));
        Refusal refusal = desk.weigh(ADA, shown.id(), shown.sha256(), circle, Settings.seeded(1))
                .refused()
                .orElseThrow();
        assertThat(refusal.told(ENGLISH.audience()))
                .contains("cannot all hold")
                .contains("muscle pain from the drug")
                .contains("heart attack or stroke");
    }

    @Test
    void aFigureSheContestsStandsBesideThePublishedOneAndIsWeighedAnew() {
        Disclosure shown = practice.shown(Statin.draft());
        Weighing before = desk.weigh(ADA, shown.id(), shown.sha256(), HERS, new Settings(20_000, 11, 1, 0))
                .orElseThrow();
        Disclosure next = desk.contest(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        "muscle",
                        "statin",
                        new Uncertain.Range(0.2, 0.4),
                        both("Both my sisters had it.", "Meine beiden Schwestern hatten das."))
                .orElseThrow();
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.sha256()).isNotEqualTo(shown.sha256());
        assertThat(desk.renderer().text(next, ENGLISH))
                .contains("Your figure: 300 of 1,000 (range 200 to 400)")
                .contains("Published: 11 of 1,000 (range 6 to 16)")
                .contains("Both my sisters had it.");
        Weighing after = desk.standing(ADA, shown.id()).orElseThrow().weighing().orElseThrow();
        assertThat(after.sha256()).isEqualTo(next.sha256());
        assertThat(after.preferences()).isEqualTo(before.preferences());
        assertThat(after.assessment()).isNotEqualTo(before.assessment());
        assertThat(codes(desk.acknowledge(ADA, shown.id(), shown.sha256(), "muscle")))
                .containsExactly("disclosure.stale");
    }

    @Test
    void whatSheAddsIsPartOfItFromThenOnAndWhatSheDidNotSayIsUnknown() {
        Disclosure shown = practice.shown(Statin.draft());
        Criterion worry = Criterion.of(
                "worry",
                Kind.BURDEN,
                Better.LOWER,
                both("worry", "Sorge"),
                new Measure.Amount(both("hours a week", "Stunden in der Woche")));
        Disclosure next = desk.add(
                        ADA,
                        shown.id(),
                        shown.sha256(),
                        worry,
                        List.of(Effect.of("worry", "none", new Uncertain.Range(1, 3))
                                .within(Period.ofYears(1))))
                .orElseThrow();
        assertThat(next.criterion("worry")).contains(worry);
        assertThat(next.effect("worry", "statin").orElseThrow().value()).isInstanceOf(Uncertain.Unknown.class);
        assertThat(desk.renderer().text(next, GERMAN)).contains("Sorge").contains("das wissen wir nicht");
        assertThatThrownBy(() -> {
                    desk.show(DOCTOR, shown.id(), ADA, ENGLISH).orElseThrow();
                    desk.add(ADA, shown.id(), next.sha256(), worry, List.of());
                })
                .hasMessageContaining("criterion must be a new one");
    }

    @Test
    @Tag("concept-22")
    void aDeniedOptionIsRefusedWithGroundAppealAndWhatRemains() {
        Availability.Denied denial = new Availability.Denied(
                both("You are allergic to it.", "Sie sind dagegen allergisch."),
                "duty:statin-allergy",
                both("medicines law", "Arzneimittelrecht"),
                Optional.of(both("The medical board hears you.", "Die Ärztekammer hört Sie an.")),
                Optional.empty());
        Disclosure shown = practice.shown(Statin.draft());
        DecisionTaken taken = desk.decide(
                        DOCTOR, shown.id(), shown.sha256(), new InformedDecision.Denied("statin", denial))
                .orElseThrow();
        assertThat(taken.remaining()).containsExactly("none", "lifestyle");
        Refusal refusal = desk.decide(ADA, shown.id(), shown.sha256(), InformedDecision.Chosen.of("statin"))
                .refused()
                .orElseThrow();
        assertThat(refusal.told(ENGLISH.audience())).isEqualTo("You are allergic to it.");
        assertThat(refusal.reasons().get(0).source()).isEqualTo("duty:statin-allergy");
        assertThat(refusal.remaining()).hasSize(2);
        assertThat(refusal.appeal()).isPresent();

        Availability.Denied silent = new Availability.Denied(
                denial.reason(), "rule", denial.authority(), Optional.empty(), Optional.empty());
        assertThat(codes(desk.decide(DOCTOR, shown.id(), shown.sha256(), new InformedDecision.Denied("none", silent))))
                .containsExactly("disclosure.incomplete.l29");
        assertThat(codes(desk.decide(ADA, shown.id(), shown.sha256(), new InformedDecision.Denied("none", denial))))
                .containsExactly("disclosure.no-part");
    }

    @Test
    @Tag("concept-23")
    void aNeutralPartyDecidesWithItsOwnKeyAndNeitherSideCanEditIt() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Disclosure shown = practice.shown(needing(keys));
        InformedDecision lifestyle = InformedDecision.Chosen.of("lifestyle");
        assertThat(codes(desk.decide(ADA, shown.id(), shown.sha256(), lifestyle)))
                .containsExactly("disclosure.approval-needed");

        assertThat(codes(approve(arbiter(DOCTOR, keys, false), shown))).containsExactly("disclosure.not-neutral");
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(codes(approve(arbiter(BOARD, others, false), shown))).containsExactly("disclosure.not-neutral");
        assertThat(codes(approve(arbiter(BOARD, keys, true), shown))).containsExactly("disclosure.bad-signature");

        Approval approval = approve(arbiter(BOARD, keys, false), shown).orElseThrow();
        assertThat(Signatures.fits(approval)).isTrue();
        byte[] altered = approval.statement().toArray();
        altered[altered.length / 2] ^= 1;
        assertThat(Signatures.fits(new Approval(
                        approval.option(),
                        approval.granted(),
                        approval.neutral(),
                        approval.reasons(),
                        approval.conditions(),
                        approval.sha256(),
                        approval.at(),
                        Bytes.of(altered),
                        approval.signature(),
                        approval.publicKey())))
                .isFalse();
        DecisionTaken taken =
                desk.decide(ADA, shown.id(), shown.sha256(), lifestyle).orElseThrow();
        assertThat(taken.approval()).contains(approval);
    }

    static Draft needing(KeyPair keys) {
        Choice choice = Statin.choice();
        List<Option> options = new ArrayList<>(choice.options());
        options.set(
                1,
                options.get(1)
                        .available(new Availability.NeedsApproval(
                                BOARD,
                                both("It is paid for by all.", "Alle bezahlen es."),
                                Optional.of(Bytes.of(keys.getPublic().getEncoded())),
                                Optional.of(both("The court.", "Das Gericht.")))));
        return Statin.draft()
                .about(new Choice(
                        choice.id(),
                        choice.question(),
                        choice.situation(),
                        options,
                        choice.statusQuo(),
                        choice.noStatusQuo(),
                        choice.preselected()));
    }

    private Outcome<Approval> approve(Arbiter arbiter, Disclosure shown) {
        return desk.approve(
                arbiter, shown.id(), shown.sha256(), "lifestyle", true, both("It helps.", "Es hilft."), List.of());
    }

    static Arbiter arbiter(PartyId id, KeyPair keys, boolean careless) {
        return new Arbiter() {
            @Override
            public PartyId id() {
                return id;
            }

            @Override
            public Bytes publicKey() {
                return Bytes.of(keys.getPublic().getEncoded());
            }

            @Override
            public Bytes sign(Bytes statement) {
                try {
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initSign(keys.getPrivate());
                    signature.update(careless ? new byte[] {1} : statement.toArray());
                    return Bytes.of(signature.sign());
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    @Test
    void sheMayDeferReferOrWantNoneOfIt() {
        Disclosure shown = practice.shown(Statin.draft());
        for (InformedDecision decision : List.of(
                new InformedDecision.Deferred(both("After my holiday.", "Nach dem Urlaub."), Optional.empty()),
                new InformedDecision.Referred("statin", BOARD, both("Is it safe?", "Ist es sicher?")),
                new InformedDecision.Refused(both("None of it.", "Nichts davon.")))) {
            assertThat(desk.decide(ADA, shown.id(), shown.sha256(), decision)
                            .orElseThrow()
                            .decision())
                    .isEqualTo(decision);
        }
        assertThat(desk.standing(ADA, shown.id()).orElseThrow().decisions()).hasSize(3);
    }

    @Test
    void theFiguresForHerAndHerDecisionGoOutAsHealthRecordResources() {
        Disclosure shown = practice.shown(Statin.draft());
        Obj risk = json(desk.renderer().riskAssessment(shown));
        assertThat(risk.text("resourceType")).isEqualTo("RiskAssessment");
        assertThat(risk.text("status")).isEqualTo("final");
        List<Obj> predictions = risk.list("prediction", Json::asObject);
        assertThat(predictions).hasSize(3);
        assertThat(predictions.get(0).decimal("probabilityDecimal")).isBetween(9.195, 9.196);
        assertThat(predictions.get(2).object("probabilityRange").object("low").decimal("value"))
                .isBetween(5.88, 5.89);
        assertThat(risk.list("note", Json::asObject).get(0).text("text"))
                .contains("No range for one person was published");

        DecisionTaken none = desk.decide(ADA, shown.id(), shown.sha256(), InformedDecision.Chosen.of("none"))
                .orElseThrow();
        Obj consent = json(desk.renderer().consent(shown, none));
        assertThat(consent.text("resourceType")).isEqualTo("Consent");
        assertThat(consent.object("provision").text("type")).isEqualTo("permit");
        assertThat(consent.object("policyRule").text("text")).isEqualTo("Chosen: No change");
        for (String required : List.of("status", "scope", "category")) {
            assertThat(consent.has(required)).isTrue();
        }
        Disclosure other = practice.shown(Statin.draft());
        assertThatThrownBy(() -> desk.renderer().consent(other, none))
                .hasMessageContaining("must be on this disclosure");
    }

    private static Obj json(String text) {
        return Json.parse(Bytes.of(text.getBytes(StandardCharsets.UTF_8))).asObject();
    }

    @Test
    @Tag("concept-21")
    void whoWasNotThereCanReadTheWholeCourseOfIt() {
        Disclosure shown = practice.shown(Statin.draft());
        desk.acknowledge(ADA, shown.id(), shown.sha256(), "diabetes").orElseThrow();
        desk.answer(ADA, shown.id(), shown.sha256(), "q-diabetes", 1).orElseThrow();
        desk.weigh(ADA, shown.id(), shown.sha256(), HERS, new Settings(8_192, 5, 1, 0))
                .orElseThrow();
        desk.decide(ADA, shown.id(), shown.sha256(), InformedDecision.Chosen.of("statin"))
                .orElseThrow();
        Standing standing = desk.standing(ADA, shown.id()).orElseThrow();
        String english = desk.renderer().record(shown, standing, ENGLISH);
        assertThat(english)
                .contains(shown.sha256())
                .contains("“diabetes from the drug”")
                .contains("answered rightly, 1 try")
                .contains("ada – chose “Statin”")
                .contains("A blood sugar test each year.")
                .contains("It waives nobody's rights.");
        assertThat(desk.renderer().record(shown, standing, GERMAN))
                .contains(shown.sha256())
                .contains("richtig beantwortet, 1 Versuch")
                .contains("wählt „Statin“");
    }

    @Test
    void herActsAreOpenToWhoeverSheIsAndTheFirmHasNoneSheLacks() {
        // She issues one to herself, for her own purpose: nothing needs the firm.
        Disclosure own = desk.issue(ADA, ADA, Statin.draft(), CARE).orElseThrow();
        assertThat(desk.show(ADA, own.id(), ADA, ENGLISH).isDone()).isTrue();
        assertThat(desk.revise(ADA, own.id(), Statin.draft().outOf(100), CARE)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }
}
