package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.Controller;
import dev.cocreate.profile.consent.Notice;
import dev.cocreate.profile.consent.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A consent receipt as JSON-LD, in the form of the Data Privacy Vocabulary's guide to ISO/IEC TS 27560:2023 (final
 * community group report of 1 August 2024): a receipt around the whole record, so that she holds what the firm holds, not
 * a pointer to it. Codes from the DPV, W3C, under its document licence.
 */
final class ReceiptForm {

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

    private static final List<String> NAMING = List.of(
            "dct:conformsTo",
            "dpv:hasApplicableLaw",
            "dpv:hasDataSource",
            "dpv:hasJurisdiction",
            "dpv:hasLegalBasis",
            "dpv:hasLocation",
            "dpv:hasNecessity",
            "dpv:hasProcessing",
            "dpv:isExercisedAt",
            "schema:url",
            "skos:broader");

    /** Where the GDPR holds: the European Economic Area as a whole, and its members by ISO 3166. */
    private static final Set<String> GDPR = Set.of(
            "EU", "EEA", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
            "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final Obj UNTIL_ANSWERED =
            Json.object().with("@type", "dpv:UntilEventDuration").with("rdf:value", "her next answer to these terms");

    private ReceiptForm() {}

    /**
     * @param history her answers to these terms, the one the receipt is for last
     */
    static String document(
            String id, PartyId owner, Terms terms, List<ConsentEntry> history, AttributeCatalogue catalogue) {
        Instant issued = history.get(history.size() - 1).at();
        return Json.object()
                .with("@context", context())
                .with("@id", "urn:uuid:" + id)
                .with("@type", "dpv:ConsentReceipt")
                .with("dct:conformsTo", SCHEMA + (underGdpr(terms) ? "receipt-eu-gdpr" : "receipt"))
                .with("dct:identifier", id)
                .with("dpv:hasIdentifier", id)
                .with("dct:created", time(issued))
                .with("dpv:hasRecordOfActivity", record(owner, terms, history, catalogue))
                .bytes()
                .utf8();
    }

    /** Prefixes, and which properties name concepts of a vocabulary rather than say words (JSON-LD 1.1, section 4.2.3). */
    private static Obj context() {
        Obj context = Json.object()
                .with("dpv", "https://w3id.org/dpv#")
                .with("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
                .with("loc", "https://w3id.org/dpv/loc#")
                .with("pd", "https://w3id.org/dpv/pd#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .with("schema", "https://schema.org/")
                .with("skos", "http://www.w3.org/2004/02/skos/core#")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String property : NAMING) {
            context = context.with(property, Json.object().with("@type", "@id"));
        }
        return context;
    }

    private static Obj record(PartyId owner, Terms terms, List<ConsentEntry> history, AttributeCatalogue catalogue) {
        String record = owner.value() + "/" + terms.id() + "/" + terms.version();
        Obj whole = Json.object()
                .with("@type", "dpv:ConsentRecord")
                .with("dct:conformsTo", SCHEMA + (underGdpr(terms) ? "record-eu-gdpr" : "record"))
                .with("dct:identifier", Arr.ofTexts(List.of(record)))
                .with("dpv:hasIdentifier", Arr.ofTexts(List.of(record)))
                .with(
                        "dpv:hasDataSubject",
                        Json.object()
                                .with("@type", "dpv:DataSubject")
                                .with("dct:identifier", owner.value())
                                .with("dpv:hasIdentifier", owner.value()))
                .with("dpv:hasNotice", new Arr(List.of(notice(terms.notice()))))
                .with(
                        "dct:language",
                        Arr.ofTexts(terms.notice().text().languages().stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .with("dpv:hasProcess", new Arr(List.of(ReceiptProcess.of(terms, history, catalogue))))
                .with("dpv:hasDataController", new Arr(List.of(controller(terms.controller()))))
                .with("dpv:hasConsentControl", new Arr(controls(terms)))
                .with(
                        "dpv:hasJurisdiction",
                        Arr.ofTexts(
                                List.of(ReceiptProcess.place(terms.handling().jurisdiction()))))
                .with("dpv:hasRight", new Arr(rights(terms)))
                .with("dpv:hasConsentStatus", Arr.of(history, entry -> event(entry, terms)));
        return underGdpr(terms) ? whole.with("dpv:hasApplicableLaw", Arr.ofTexts(List.of("eu-gdpr:GDPR"))) : whole;
    }

    private static boolean underGdpr(Terms terms) {
        return GDPR.contains(terms.handling().jurisdiction());
    }

    private static Obj notice(Notice notice) {
        return Json.object()
                .with("@type", "dpv:ConsentNotice")
                .with("dct:identifier", notice.id())
                .with("dct:hasVersion", Integer.toString(notice.version()))
                .with("dct:source", notice.at().toString())
                .with(
                        "dct:language",
                        Arr.ofTexts(notice.text().languages().stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .with("rdf:value", "sha256:" + notice.sha256());
    }

    private static Obj controller(Controller controller) {
        return Json.object()
                .with("@id", controller.site().toString())
                .with("@type", "dpv:DataController")
                .with("dpv:hasName", controller.name())
                .with("dpv:hasIdentifier", controller.id().value())
                .with(
                        "schema:contactPoint",
                        new Arr(List.of(
                                Json.object()
                                        .with("@type", "schema:ContactPoint")
                                        .with("schema:contactType", controller.contact())
                                        .with("schema:email", controller.email())
                                        .with("schema:telephone", controller.phone()),
                                address(controller))))
                .with("schema:address", address(controller))
                .with("schema:url", controller.site().toString());
    }

    private static Obj address(Controller controller) {
        return Json.object().with("@type", "schema:PostalAddress").with("schema:streetAddress", controller.address());
    }

    private static List<Json> controls(Terms terms) {
        List<String> controls = new ArrayList<>();
        if (terms.basis().needsAgreement()) {
            controls.addAll(List.of("dpv:ProvideConsent", "dpv:RefuseConsent", "dpv:WithdrawConsent"));
        } else {
            controls.add(terms.basis().objectable() ? "dpv:ObjectToProcess" : "dpv:ObtainConsent");
        }
        List<Json> all = new ArrayList<>();
        for (String control : controls) {
            all.add(Json.object()
                    .with("@type", control)
                    .with("dpv:isExercisedAt", terms.notice().at().toString()));
        }
        return all;
    }

    private static List<Json> rights(Terms terms) {
        if (!underGdpr(terms)) {
            // Which rights there are is that law's business; how to exercise them stands in the notice.
            return List.of(Json.object()
                    .with("@type", "dpv:DataSubjectRight")
                    .with("dpv:isExercisedAt", terms.notice().at().toString()));
        }
        Basis basis = terms.basis();
        List<String> rights = new ArrayList<>(List.of("A13", "A15", "A16", "A17", "A18"));
        if (basis.withdrawable() || basis == Basis.CONTRACT) {
            rights.add("A20");
        }
        if (basis.objectable()) {
            rights.add("A21");
        }
        rights.add("A22");
        if (basis.withdrawable()) {
            rights.add("A7-3");
        }
        rights.add("A77");
        List<Json> all = new ArrayList<>();
        for (String right : rights) {
            all.add(Json.object()
                    .with("@type", Arr.ofTexts(List.of("dpv:DataSubjectRight", "eu-gdpr:" + right)))
                    .with("dpv:isExercisedAt", terms.notice().at().toString()));
        }
        return all;
    }

    private static Obj event(ConsentEntry entry, Terms terms) {
        Obj event = Json.object()
                .with(
                        "@type",
                        Arr.ofTexts(List.of(entry.status().term(), terms.basis().term())))
                .with("dct:hasVersion", Integer.toString(entry.version()))
                .with("dpv:isIndicatedAtTime", time(entry.at()))
                .with("dpv:isIndicatedBy", Arr.ofTexts(List.of(entry.by().value())))
                .with("dpv:hasIndicationMethod", "act on record")
                .with(
                        "dpv:hasDuration",
                        entry.status().permits() ? ReceiptProcess.kept(terms.handling()) : UNTIL_ANSWERED);
        return entry.status().permits() ? event.with("dpv:hasPersonalData", Arr.ofTexts(entry.keys())) : event;
    }

    private static Obj time(Instant instant) {
        return Json.object().with("@type", "xsd:dateTime").with("@value", instant.toString());
    }

    static Arr words(Text text) {
        List<Json> all = new ArrayList<>();
        for (Locale language : text.languages()) {
            all.add(Json.object()
                    .with("@language", language.toLanguageTag())
                    .with("@value", text.in(Audience.of(language)).words()));
        }
        return new Arr(all);
    }
}
