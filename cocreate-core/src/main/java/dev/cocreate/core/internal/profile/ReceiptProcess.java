package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.Handling;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.util.ArrayList;
import java.util.List;

/** What a receipt says of the processing itself: why, of what, where and how long kept, on which ground, read by whom. */
final class ReceiptProcess {

    private ReceiptProcess() {}

    static Obj of(Terms terms, List<ConsentEntry> history, AttributeCatalogue catalogue) {
        List<Json> data = new ArrayList<>();
        for (String key : terms.keys()) {
            data.add(personalData(key, terms, catalogue));
        }
        List<Json> recipients = new ArrayList<>();
        recipients.add(new Str(terms.controller().id().value()));
        terms.handling().recipients().forEach(party -> recipients.add(new Str(party.value())));
        Obj process = Json.object()
                .with("@type", "dpv:Process")
                .with("dct:identifier", terms.id())
                .with(
                        "dpv:hasPurpose",
                        new Arr(List.of(Json.object()
                                .with("@type", "dpv:Purpose")
                                .with("skos:broader", "dpv:Purpose")
                                .with("dct:identifier", terms.purpose().id())
                                .with(
                                        "dct:description",
                                        ReceiptForm.words(terms.purpose().text())))))
                .with("dpv:hasPersonalData", new Arr(data))
                .with("dpv:hasProcessing", Arr.ofTexts(List.of("dpv:Use")))
                .with("dpv:hasDataSource", Arr.ofTexts(List.of("dpv:DataSubjectDataSource")))
                .with("dpv:hasStorageCondition", storage(terms.handling()))
                .with("dpv:hasLegalBasis", Arr.ofTexts(List.of(terms.basis().term())))
                .with("dpv:hasRecipient", new Arr(recipients));
        return history.get(history.size() - 1)
                .way()
                .map(way -> process.with("dpv:hasProcessingCondition", new Arr(List.of(condition(way)))))
                .orElse(process);
    }

    /** ISO/IEC TS 27560 wants both: where data is kept, and for how long. */
    private static Arr storage(Handling handling) {
        return new Arr(List.of(
                Json.object()
                        .with("@type", "dpv:StorageLocation")
                        .with(
                                "dpv:hasLocation",
                                Arr.ofTexts(handling.locations().stream()
                                        .map(ReceiptProcess::place)
                                        .toList())),
                Json.object().with("@type", "dpv:StorageDuration").with("dpv:hasDuration", kept(handling))));
    }

    static Obj kept(Handling handling) {
        return Json.object()
                .with("@type", "dpv:TemporalDuration")
                .with("rdf:value", handling.retention().toString());
    }

    static String place(String code) {
        return code.indexOf(':') < 0 ? "loc:" + code : code;
    }

    private static Obj personalData(String key, Terms terms, AttributeCatalogue catalogue) {
        AttributeKey<?> known = catalogue.find(key).orElse(null);
        String kind = known != null && known.isSpecial() ? "dpv:SpecialCategoryPersonalData" : "dpv:PersonalData";
        Obj data = Json.object()
                .with("@type", kind)
                .with("skos:broader", known == null ? kind : category(known, kind))
                .with("dct:identifier", key)
                .with("dpv:hasNecessity", terms.needed().contains(key) ? "dpv:Required" : "dpv:Optional");
        return known == null ? data : data.with("dct:title", ReceiptForm.words(known.label()));
    }

    /** A category of the vocabulary if the host's is one, such as {@code pd:Health}; else what kind of data it is. */
    private static String category(AttributeKey<?> key, String kind) {
        return key.category().startsWith("pd:") || key.category().startsWith("dpv:") ? key.category() : kind;
    }

    /** What she chose instead of, or besides, giving data: a fee stands in the receipt with its amount and its reason. */
    private static Obj condition(Way way) {
        if (way instanceof Way.Pay pay) {
            return Json.object()
                    .with("@type", "dpv:FeeRequired")
                    .with("rdf:value", pay.price().toString())
                    .with("dpv:hasFrequency", pay.per().toString())
                    .with("dct:description", ReceiptForm.words(pay.reason()));
        }
        if (way instanceof Way.Reduced reduced) {
            return Json.object()
                    .with("@type", "dpv:FeeNotRequired")
                    .with("rdf:value", "reduced")
                    .with("dct:description", ReceiptForm.words(reduced.lost()));
        }
        return Json.object()
                .with("@type", "dpv:FeeNotRequired")
                .with("rdf:value", way instanceof Way.GiveFacts ? "data given" : "gone without");
    }
}
