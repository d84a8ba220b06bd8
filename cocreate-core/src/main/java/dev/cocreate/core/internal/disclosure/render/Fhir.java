package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.Audience;
import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.Limits;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Disclosure.Computed;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.InformedDecision;
import dev.cocreate.disclosure.effect.Criterion;
import dev.cocreate.disclosure.effect.Effect;
import dev.cocreate.disclosure.effect.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Disclosures as resources of HL7 FHIR R4. Texts are in English; parties stand as identifiers of this library's own system,
 * for it knows no patients' records. The hash stands as an RFC 6920 name, since FHIR's own field for it is SHA-1.
 */
final class Fhir {

    private static final String PARTIES = "urn:cocreate:party";
    private static final Audience READER = Audience.of(Locale.ENGLISH);

    private final Content content;
    private final String sha256;

    Fhir(Master master) {
        this.content = master.content();
        this.sha256 = master.sha256();
    }

    String riskAssessment() {
        if (content.computed().isEmpty()) {
            throw new IllegalArgumentException(
                    "a risk assessment is of figures a model computed, but '" + content.id() + "' has none");
        }
        List<Json> predictions = new ArrayList<>();
        List<Json> notes = new ArrayList<>();
        for (Computed computed : content.computed()) {
            for (String option : computed.options()) {
                content.effect(computed.criterion(), option)
                        .ifPresent(effect -> predictions.add(prediction(computed, option, effect)));
            }
        }
        content.models()
                .forEach(model -> model.notice()
                        .ifPresent(notice -> notes.add(
                                Json.object().with("text", notice.in(READER).words()))));
        Obj resource = Json.object()
                .with("resourceType", "RiskAssessment")
                .with("identifier", new Arr(List.of(hash())))
                .with("status", "final")
                .with("method", text(methods()))
                .with("subject", party(content.person().value()))
                .with("occurrenceDateTime", content.issuedAt().toString())
                .with("performer", party(content.issuer().value()))
                .with("prediction", new Arr(predictions));
        return words(notes.isEmpty() ? resource : resource.with("note", new Arr(notes)));
    }

    private String methods() {
        return String.join(
                "; ",
                content.models().stream()
                        .map(model ->
                                model.name().in(READER).words() + ", " + model.version() + ": " + model.citation())
                        .toList());
    }

    private Obj prediction(Computed computed, String option, Effect effect) {
        Limits limits = Limits.of(effect.value()).orElseThrow();
        Criterion criterion = content.criterion(computed.criterion()).orElseThrow();
        String outcome = criterion.name().in(READER).words();
        String chosen =
                content.choice().option(option).orElseThrow().name().in(READER).words();
        Obj prediction = Json.object().with("outcome", text(outcome));
        boolean chance = criterion.measure() instanceof Measure.Proportion;
        // R4 gives probabilities in per cent, and has no other numbers for a risk.
        if (!chance) {
            prediction = prediction.with("qualitativeRisk", text(amount(criterion, limits)));
        } else if (limits.low().isPresent() && limits.high().isPresent()) {
            prediction = prediction.with(
                    "probabilityRange",
                    Json.object()
                            .with("low", percent(limits.low().get()))
                            .with("high", percent(limits.high().get())));
        } else {
            prediction = prediction.with("probabilityDecimal", Num.of(rounded(limits.point())));
        }
        if (effect.horizon().isPresent()) {
            Period horizon = effect.horizon().get();
            boolean months = horizon.toTotalMonths() > 0;
            String unit = months ? "mo" : "d";
            prediction = prediction.with(
                    "whenRange",
                    Json.object()
                            .with("low", quantity(0, unit))
                            .with(
                                    "high",
                                    quantity(months ? horizon.toTotalMonths() : horizon.get(ChronoUnit.DAYS), unit)));
        }
        String point = chance ? "point estimate " + rounded(limits.point()) + " %" : amount(criterion, limits);
        return prediction.with(
                "rationale",
                chosen + ": " + point
                        + (limits.low().isPresent() ? "" : "; an interval for one person was not published"));
    }

    private static String amount(Criterion criterion, Limits limits) {
        String unit = criterion.measure() instanceof Measure.Amount amount
                ? " " + amount.unit().in(READER).words()
                : criterion.measure() instanceof Measure.RiskClass ladder
                        ? " on a scale from " + ladder.lowest() + " to " + ladder.highest()
                        : "";
        return Math.round(limits.point() * 1e6) / 1e6 + unit;
    }

    private static double rounded(double probability) {
        return Math.round(probability * 100 * 1e6) / 1e6;
    }

    private static Obj percent(double probability) {
        return Json.object()
                .with("value", Num.of(rounded(probability)))
                .with("unit", "%")
                .with("system", "http://unitsofmeasure.org")
                .with("code", "%");
    }

    private static Obj quantity(long value, String unit) {
        return Json.object()
                .with("value", value)
                .with("unit", unit)
                .with("system", "http://unitsofmeasure.org")
                .with("code", unit);
    }

    String consent(DecisionTaken taken) {
        if (!taken.disclosure().equals(content.id()) || !taken.sha256().equals(sha256)) {
            throw new IllegalArgumentException(
                    "the decision must be on this disclosure, but was on " + taken.disclosure() + " " + taken.sha256());
        }
        boolean permits = taken.decision() instanceof InformedDecision.Chosen;
        boolean settled = permits
                || taken.decision() instanceof InformedDecision.Refused
                || taken.decision() instanceof InformedDecision.Denied;
        return words(Json.object()
                .with("resourceType", "Consent")
                .with("identifier", new Arr(List.of(hash())))
                .with("status", settled ? "active" : "proposed")
                .with("scope", coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment"))
                .with("category", new Arr(List.of(coded("http://loinc.org", "59284-0"))))
                .with("patient", party(content.person().value()))
                .with("dateTime", taken.at().toString())
                .with("performer", new Arr(List.of(party(taken.by().value()))))
                .with("organization", new Arr(List.of(party(content.issuer().value()))))
                .with("policyRule", text(told(taken.decision())))
                .with("provision", Json.object().with("type", permits ? "permit" : "deny")));
    }

    private String told(InformedDecision decision) {
        if (decision instanceof InformedDecision.Chosen chosen) {
            return "Chosen: " + option(chosen.option());
        }
        if (decision instanceof InformedDecision.Deferred deferred) {
            return "Deferred: " + deferred.why().in(READER).words();
        }
        if (decision instanceof InformedDecision.Refused refused) {
            return "None of the options: " + refused.why().in(READER).words();
        }
        if (decision instanceof InformedDecision.Denied denied) {
            return "Denied: " + option(denied.option()) + ". "
                    + denied.denial().reason().in(READER).words();
        }
        InformedDecision.Referred referred = (InformedDecision.Referred) decision;
        return "Referred to " + referred.neutral() + ": "
                + referred.question().in(READER).words();
    }

    private String option(String id) {
        return content.choice()
                .option(id)
                .map(each -> each.name().in(READER).words())
                .orElse(id);
    }

    private Obj hash() {
        String name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(sha256));
        return Json.object().with("system", "urn:ietf:rfc:6920").with("value", "ni:///sha-256;" + name);
    }

    private static Obj party(String id) {
        return Json.object()
                .with("identifier", Json.object().with("system", PARTIES).with("value", id));
    }

    private static Obj text(String words) {
        return Json.object().with("text", words);
    }

    private static Obj coded(String system, String code) {
        return Json.object()
                .with(
                        "coding",
                        new Arr(List.of(Json.object().with("system", system).with("code", code))));
    }

    private static String words(Obj resource) {
        return new String(resource.bytes().toArray(), StandardCharsets.UTF_8);
    }
}
