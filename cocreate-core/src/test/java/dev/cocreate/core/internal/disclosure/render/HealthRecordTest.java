package dev.cocreate.core.internal.disclosure.render;

import static dev.cocreate.core.internal.disclosure.Practice.ADA;
import static dev.cocreate.core.internal.disclosure.Practice.BOARD;
import static dev.cocreate.core.internal.disclosure.Practice.CARE;
import static dev.cocreate.core.internal.disclosure.Practice.DOCTOR;
import static dev.cocreate.core.internal.disclosure.Practice.both;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.disclosure.Practice;
import dev.cocreate.core.internal.disclosure.Statin;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Availability;
import dev.cocreate.disclosure.Choice;
import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Draft;
import dev.cocreate.disclosure.Interests;
import dev.cocreate.disclosure.Option;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Criterion.Better;
import dev.cocreate.disclosure.effect.Criterion.Kind;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import dev.cocreate.disclosure.effect.PersonalEffect;
import dev.cocreate.disclosure.effect.Uncertain;
import dev.cocreate.disclosure.risk.CreditInputs;
import dev.cocreate.profile.access.Grant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What goes out as HL7 FHIR R4 has no element the standard does not have, all it requires, its codes and its invariants
 * (hl7.org/fhir/R4/riskassessment.html, consent.html).
 */
class HealthRecordTest {

    private static final Set<String> RISK = Set.of(
            "resourceType",
            "identifier",
            "status",
            "method",
            "subject",
            "occurrenceDateTime",
            "performer",
            "prediction",
            "note");
    private static final Set<String> PREDICTION =
            Set.of("outcome", "probabilityDecimal", "probabilityRange", "qualitativeRisk", "whenRange", "rationale");
    private static final Set<String> CONSENT = Set.of(
            "resourceType",
            "identifier",
            "status",
            "scope",
            "category",
            "patient",
            "dateTime",
            "performer",
            "organization",
            "policyRule",
            "provision");

    private final Practice practice = new Practice().adaTold();

    private static Obj json(String text) {
        return Json.parse(Bytes.of(text.getBytes(StandardCharsets.UTF_8))).asObject();
    }

    private static void valid(Obj risk) {
        assertThat(RISK).containsAll(risk.members().keySet());
        assertThat(risk.text("resourceType")).isEqualTo("RiskAssessment");
        assertThat(risk.text("status")).isIn("registered", "preliminary", "final", "amended");
        assertThat(risk.object("subject").object("identifier").text("value")).isNotBlank();
        assertThat(Instant.parse(risk.text("occurrenceDateTime"))).isNotNull();
        for (Obj prediction : risk.list("prediction", Json::asObject)) {
            assertThat(PREDICTION).containsAll(prediction.members().keySet());
            assertThat(prediction.object("outcome").text("text")).isNotBlank();
            // One of probability[x] at most.
            assertThat(prediction.has("probabilityDecimal") && prediction.has("probabilityRange"))
                    .isFalse();
            if (prediction.has("probabilityDecimal")) {
                // ras-2: a probability is 100 per cent at most.
                assertThat(prediction.decimal("probabilityDecimal")).isBetween(0.0, 100.0);
            }
            if (prediction.has("probabilityRange")) {
                for (String end : List.of("low", "high")) {
                    Obj quantity = prediction.object("probabilityRange").object(end);
                    assertThat(quantity.text("code")).isEqualTo("%");
                    assertThat(quantity.text("system")).isEqualTo("http://unitsofmeasure.org");
                    assertThat(quantity.decimal("value")).isBetween(0.0, 100.0);
                }
            }
            if (prediction.has("whenRange")) {
                double low = prediction.object("whenRange").object("low").decimal("value");
                assertThat(low)
                        .isLessThan(
                                prediction.object("whenRange").object("high").decimal("value"));
            }
        }
    }

    @Test
    void aRiskAssessmentIsWhatTheStandardSays() {
        Obj risk = json(practice.desk.renderer().riskAssessment(practice.issued(ADA, Statin.draft())));
        valid(risk);
        assertThat(risk.list("prediction", Json::asObject)).hasSize(3);
    }

    @Test
    void whatIsNoProbabilityIsNotGivenForOne() {
        practice.say(ADA, CreditInputs.SCHEDULE, "+200000@0d; -4000@0d; -1432.86@1m*240/1m");
        practice.profiles
                .grants(ADA)
                .grant(Grant.to(DOCTOR, CARE, List.of(CreditInputs.SCHEDULE)))
                .orElseThrow();
        Obj risk = json(practice.desk.renderer().riskAssessment(practice.issued(ADA, credit())));
        valid(risk);
        Obj prediction = risk.list("prediction", Json::asObject).get(0);
        assertThat(prediction.has("probabilityDecimal")).isFalse();
        assertThat(prediction.object("qualitativeRisk").text("text")).isEqualTo("6.434412 per cent a year");
    }

    private static Draft credit() {
        return Draft.of(Choice.of("credit", both("Take the credit?", "Den Kredit nehmen?"))
                        .unchanged(Option.of("none", both("No credit", "Kein Kredit"), both("Save.", "Sparen.")))
                        .among(Option.of("credit", both("Credit", "Kredit"), both("Borrow.", "Leihen."))))
                .with(Criterion.of(
                        "rate",
                        Kind.RISK,
                        Better.LOWER,
                        both("cost of the credit", "Kosten des Kredits"),
                        new Measure.Amount(both("per cent a year", "Prozent im Jahr"))))
                .with(Criterion.of(
                        "house",
                        Kind.BENEFIT,
                        Better.HIGHER,
                        both("years in the house", "Jahre im Haus"),
                        new Measure.Amount(both("years", "Jahre"))))
                .with(PersonalEffect.unchanged("rate", "credit", CreditInputs.MODEL, CreditInputs.RATE))
                .with(Effect.of("rate", "none", new Uncertain.Exact(0))
                        .within(Period.ofYears(1))
                        .from(CONTRACT))
                .with(Effect.of("house", "none", new Uncertain.Exact(0))
                        .within(Period.ofYears(20))
                        .from(CONTRACT))
                .with(Effect.of("house", "credit", new Uncertain.Exact(20))
                        .within(Period.ofYears(20))
                        .from(CONTRACT))
                .with(Interests.of(both("the bank", "die Bank"), both("yearly", "jährlich"), LocalDate.EPOCH)
                        .gaining("none", both("nothing", "nichts"))
                        .gaining("credit", both("interest", "Zinsen")));
    }

    private static final dev.cocreate.disclosure.effect.Evidence CONTRACT = dev.cocreate.disclosure.effect.Evidence.of(
                    "the contract", LocalDate.EPOCH)
            .rated(dev.cocreate.disclosure.effect.Certainty.HIGH)
            .about(both("this credit", "dieser Kredit"));

    @Test
    void aConsentIsWhatTheStandardSaysForEveryKindOfDecision() {
        Disclosure shown = practice.shown(Statin.draft());
        Availability.Denied denial = new Availability.Denied(
                both("You are allergic.", "Sie sind allergisch."),
                "rule",
                both("law", "Gesetz"),
                Optional.of(both("the board", "die Kammer")),
                Optional.empty());
        consent(shown, DOCTOR, new InformedDecision.Denied("statin", denial), "active", "deny");
        consent(shown, ADA, InformedDecision.Chosen.of("none"), "active", "permit");
        consent(shown, ADA, new InformedDecision.Refused(both("No.", "Nein.")), "active", "deny");
        consent(
                shown,
                ADA,
                new InformedDecision.Deferred(both("Later.", "Später."), Optional.empty()),
                "proposed",
                "deny");
        consent(
                shown,
                ADA,
                new InformedDecision.Referred("lifestyle", BOARD, both("Is it safe?", "Ist es sicher?")),
                "proposed",
                "deny");
    }

    private void consent(
            Disclosure shown, dev.cocreate.PartyId by, InformedDecision decision, String status, String type) {
        DecisionTaken taken =
                practice.desk.decide(by, shown.id(), shown.sha256(), decision).orElseThrow();
        Obj consent = json(practice.desk.renderer().consent(shown, taken));
        assertThat(CONSENT).containsAll(consent.members().keySet());
        assertThat(consent.text("resourceType")).isEqualTo("Consent");
        assertThat(consent.text("status"))
                .isEqualTo(status)
                .isIn("draft", "proposed", "active", "rejected", "inactive");
        Obj scope = consent.object("scope").list("coding", Json::asObject).get(0);
        assertThat(scope.text("system")).isEqualTo("http://terminology.hl7.org/CodeSystem/consentscope");
        assertThat(scope.text("code")).isIn("adr", "research", "patient-privacy", "treatment");
        assertThat(consent.list("category", Json::asObject)).isNotEmpty();
        // ppc-1: a policy or a rule.
        assertThat(consent.object("policyRule").text("text")).isNotBlank();
        assertThat(consent.object("provision").text("type")).isEqualTo(type).isIn("deny", "permit");
        assertThat(consent.object("patient").object("identifier").text("value")).isEqualTo("ada");
        assertThat(consent.list("identifier", Json::asObject).get(0).text("value"))
                .startsWith("ni:///sha-256;");
    }
}
