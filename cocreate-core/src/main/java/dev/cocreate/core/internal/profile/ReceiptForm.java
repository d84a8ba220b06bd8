package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.Controller;
import dev.cocreate.profile.consent.Notice;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A consent receipt as JSON-LD, in the form of the Data Privacy Vocabulary's guide to ISO/IEC TS 27560:2023 (final
 * community group report of 1 August 2024): a receipt around the whole record, so that she holds what the firm holds, not
 * a pointer to it. Codes from the DPV, W3C, under its document licence.
 */
final class ReceiptForm {

    private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

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
                .with("dct:conformsTo", SCHEMA + "receipt-eu-gdpr")
                .with("dct:identifier", id)
                .with("dct:created", time(issued))
                .with("dpv:hasRecordOfActivity", record(owner, terms, history, catalogue))
                .bytes()
                .utf8();
    }

    private static Obj context() {
        return Json.object()
                .with("dpv", "https://w3id.org/dpv#")
                .with("eu-gdpr", "https://w3id.org/dpv/legal/eu/eu-gdpr#")
                .with("dct", "http://purl.org/dc/terms/")
                .with("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .with("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private static Obj record(PartyId owner, Terms terms, List<ConsentEntry> history, AttributeCatalogue catalogue) {
        String record = owner.value() + "/" + terms.id() + "/" + terms.version();
        return Json.object()
                .with("@type", "dpv:ConsentRecord")
                .with("dct:conformsTo", SCHEMA + "record-eu-gdpr")
                .with("dct:identifier", Arr.ofTexts(List.of(record)))
                .with(
                        "dpv:hasDataSubject",
                        Json.object().with("@type", "dpv:DataSubject").with("dpv:hasIdentifier", owner.value()))
                .with("dpv:hasNotice", new Arr(List.of(notice(terms.notice()))))
                .with(
                        "dct:language",
                        Arr.ofTexts(terms.notice().text().languages().stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .with("dpv:hasProcess", new Arr(List.of(process(terms, history, catalogue))))
                .with("dpv:hasDataController", new Arr(List.of(controller(terms.controller()))))
                .with("dpv:hasConsentControl", new Arr(controls(terms)))
                .with("dpv:hasJurisdiction", Arr.ofTexts(List.of(terms.jurisdiction())))
                .with("dpv:hasRight", Arr.ofTexts(rights(terms.basis())))
                .with("dpv:hasConsentStatus", Arr.of(history, entry -> event(entry, terms)));
    }

    private static Obj notice(Notice notice) {
        return Json.object()
                .with("@type", "dpv:ConsentNotice")
                .with("dct:identifier", notice.id())
                .with("dct:hasVersion", Integer.toString(notice.version()))
                .with("dct:source", notice.at().toString())
                .with("rdf:value", "sha256:" + notice.sha256());
    }

    private static Obj process(Terms terms, List<ConsentEntry> history, AttributeCatalogue catalogue) {
        List<Json> data = new ArrayList<>();
        for (String key : terms.keys()) {
            data.add(personalData(key, terms, catalogue));
        }
        List<Json> recipients = new ArrayList<>();
        recipients.add(new Str(terms.controller().id().value()));
        terms.recipients().forEach(party -> recipients.add(new Str(party.value())));
        Obj process = Json.object()
                .with("@type", "dpv:Process")
                .with("dct:identifier", terms.id())
                .with(
                        "dpv:hasPurpose",
                        new Arr(List.of(Json.object()
                                .with("@type", "dpv:Purpose")
                                .with("dct:identifier", terms.purpose().id())
                                .with("dct:description", words(terms.purpose().text())))))
                .with("dpv:hasPersonalData", new Arr(data))
                .with("dpv:hasProcessing", Arr.ofTexts(List.of("dpv:Use")))
                .with("dpv:hasDataSource", Arr.ofTexts(List.of("dpv:DataSubject")))
                .with(
                        "dpv:hasStorageCondition",
                        new Arr(List.of(Json.object()
                                .with("@type", "dpv:StorageDuration")
                                .with("dpv:hasDuration", terms.retention().toString()))))
                .with("dpv:hasLegalBasis", Arr.ofTexts(List.of(terms.basis().term())))
                .with("dpv:hasRecipient", new Arr(recipients));
        return history.get(history.size() - 1)
                .way()
                .map(way -> process.with("dpv:hasProcessingCondition", new Arr(List.of(condition(way)))))
                .orElse(process);
    }

    private static Obj personalData(String key, Terms terms, AttributeCatalogue catalogue) {
        AttributeKey<?> known = catalogue.find(key).orElse(null);
        Obj data = Json.object()
                .with(
                        "@type",
                        known != null && known.isSpecial() ? "dpv:SpecialCategoryPersonalData" : "dpv:PersonalData")
                .with("dct:identifier", key)
                .with("dpv:hasNecessity", terms.needed().contains(key) ? "dpv:Required" : "dpv:Optional");
        return known == null ? data : data.with("dct:title", words(known.label()));
    }

    /** What she chose instead of, or besides, giving data: a fee stands in the receipt with its amount and its reason. */
    private static Obj condition(Way way) {
        if (way instanceof Way.Pay pay) {
            return Json.object()
                    .with("@type", "dpv:FeeRequired")
                    .with("rdf:value", pay.price().toString())
                    .with("dpv:hasFrequency", pay.per().toString())
                    .with("dct:description", words(pay.reason()));
        }
        if (way instanceof Way.Reduced reduced) {
            return Json.object()
                    .with("@type", "dpv:FeeNotRequired")
                    .with("rdf:value", "reduced")
                    .with("dct:description", words(reduced.lost()));
        }
        return Json.object()
                .with("@type", "dpv:FeeNotRequired")
                .with("rdf:value", way instanceof Way.GiveFacts ? "data given" : "gone without");
    }

    private static Obj controller(Controller controller) {
        return Json.object()
                .with("@id", controller.id().value())
                .with("@type", "dpv:DataController")
                .with("dpv:hasName", controller.name())
                .with("dpv:hasIdentifier", controller.id().value())
                .with("dpv:hasContact", controller.contact())
                .with("dpv:hasAddress", controller.address())
                .with("dpv:hasEmail", controller.email())
                .with("dpv:hasPhone", controller.phone())
                .with("dpv:hasURL", controller.site().toString());
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

    private static List<String> rights(Basis basis) {
        List<String> rights =
                new ArrayList<>(List.of("eu-gdpr:A13", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17", "eu-gdpr:A18"));
        if (basis.withdrawable() || basis == Basis.CONTRACT) {
            rights.add("eu-gdpr:A20");
        }
        if (basis.objectable()) {
            rights.add("eu-gdpr:A21");
        }
        rights.add("eu-gdpr:A22");
        if (basis.withdrawable()) {
            rights.add("eu-gdpr:A7-3");
        }
        rights.add("eu-gdpr:A77");
        return rights;
    }

    private static Obj event(ConsentEntry entry, Terms terms) {
        Obj event = Json.object()
                .with(
                        "@type",
                        Arr.ofTexts(List.of(entry.status().term(), terms.basis().term())))
                .with("dct:hasVersion", Integer.toString(entry.version()))
                .with("dpv:isIndicatedAtTime", time(entry.at()))
                .with("dpv:isIndicatedBy", Arr.ofTexts(List.of(entry.by().value())))
                .with("dpv:hasIndicationMethod", "act on record");
        return entry.status().permits()
                ? event.with("dpv:hasDuration", terms.retention().toString())
                        .with("dpv:hasPersonalData", Arr.ofTexts(entry.keys()))
                : event;
    }

    private static Obj time(Instant instant) {
        return Json.object().with("@type", "xsd:dateTime").with("@value", instant.toString());
    }

    private static Arr words(Text text) {
        List<Json> all = new ArrayList<>();
        for (Locale language : text.languages()) {
            all.add(Json.object()
                    .with("@language", language.toLanguageTag())
                    .with("@value", text.in(Audience.of(language)).words()));
        }
        return new Arr(all);
    }
}
