package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.consent.ConsentEntry;
import dev.cocreate.profile.consent.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A given consent as a Kantara Initiative consent receipt, version 1.1.0. A view, not the record: the form knows neither
 * refusal nor withdrawal, nor a ground other than consent.
 */
final class KantaraForm {

    private KantaraForm() {}

    static Optional<String> view(
            String id, PartyId owner, Terms terms, ConsentEntry given, AttributeCatalogue catalogue) {
        if (!given.status().permits() || !terms.basis().withdrawable()) {
            return Optional.empty();
        }
        List<AttributeKey<?>> keys = new ArrayList<>();
        given.keys().forEach(key -> catalogue.find(key).ifPresent(keys::add));
        TreeSet<String> special = new TreeSet<>();
        keys.stream().filter(AttributeKey::isSpecial).forEach(key -> special.add(key.category()));
        Obj receipt = Json.object()
                .with("version", "KI-CR-v1.1.0")
                .with("jurisdiction", terms.handling().jurisdiction())
                .with("consentTimestamp", given.at().getEpochSecond())
                .with("collectionMethod", "act on record")
                .with("consentReceiptID", id)
                .with("language", language(terms).toLanguageTag())
                .with("piiPrincipalId", owner.value())
                .with("piiControllers", new Arr(List.of(controller(terms))))
                .with("policyUrl", terms.notice().at().toString())
                .with(
                        "services",
                        new Arr(List.of(Json.object()
                                .with("service", terms.id())
                                .with("purposes", new Arr(List.of(purpose(terms, given)))))))
                .with("sensitive", !special.isEmpty())
                .with("spiCat", Arr.ofTexts(special));
        return Optional.of(receipt.bytes().utf8());
    }

    private static Obj controller(Terms terms) {
        return Json.object()
                .with("piiController", terms.controller().name())
                .with("onBehalf", false)
                .with("contact", terms.controller().contact())
                .with(
                        "address",
                        Json.object().with("streetAddress", terms.controller().address()))
                .with("email", terms.controller().email())
                .with("phone", terms.controller().phone())
                .with("piiControllerUrl", terms.controller().site().toString());
    }

    private static Obj purpose(Terms terms, ConsentEntry given) {
        Obj purpose = Json.object()
                .with(
                        "purpose",
                        terms.purpose()
                                .text()
                                .in(dev.cocreate.Audience.of(language(terms)))
                                .words())
                .with("purposeCategory", Arr.ofTexts(List.of(terms.purpose().id())))
                // The form knows explicit and implicit consent; an answer on record is never the latter.
                .with("consentType", "EXPLICIT")
                .with("piiCategory", Arr.ofTexts(given.keys()))
                .with("primaryPurpose", true)
                .with(
                        "termination",
                        "kept " + terms.handling().retention() + "; withdrawn at "
                                + terms.notice().at())
                .with("thirdPartyDisclosure", !terms.handling().recipients().isEmpty());
        return terms.handling().recipients().isEmpty()
                ? purpose
                : purpose.with(
                        "thirdPartyName",
                        new Str(String.join(
                                ", ",
                                terms.handling().recipients().stream()
                                        .map(PartyId::value)
                                        .toList())));
    }

    private static Locale language(Terms terms) {
        return terms.notice().text().languages().iterator().next();
    }
}
