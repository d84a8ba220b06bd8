package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.profile.PrivacyStance;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Provenance.Attested;
import dev.cocreate.profile.Provenance.Declared;
import dev.cocreate.profile.Provenance.Inferred;
import dev.cocreate.profile.Provenance.Observed;
import dev.cocreate.profile.Sophistication;
import dev.cocreate.profile.Stance;
import dev.cocreate.profile.access.Grant;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The values profile events are made of, as JSON. */
final class AccessCodec {

    private AccessCodec() {}

    static Str instant(Instant instant) {
        return new Str(instant.toString());
    }

    static Instant instant(Json from) {
        try {
            return Instant.parse(from.asText("instant"));
        } catch (DateTimeParseException e) {
            throw new MalformedJson("instant", "it is no instant");
        }
    }

    static <E extends Enum<E>> E named(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new MalformedJson(type.getSimpleName(), "it is none of the known names");
    }

    static Arr parties(Collection<PartyId> parties) {
        return Arr.ofTexts(parties.stream().sorted().map(PartyId::value).toList());
    }

    static Set<PartyId> parties(Obj from, String name) {
        return new LinkedHashSet<>(from.list(name, each -> PartyId.of(each.asText(name))));
    }

    static Obj purpose(Purpose purpose) {
        return Json.object().with("id", purpose.id()).with("text", Words.write(purpose.text()));
    }

    static Purpose purpose(Obj from) {
        return Purpose.of(from.text("id"), Words.text(from.object("text")));
    }

    static Obj provenance(Provenance from) {
        Obj by = Json.object().with("by", from.by().value());
        if (from instanceof Observed observed) {
            return by.with("observed", observed.evidence());
        }
        if (from instanceof Inferred inferred) {
            return by.with("inferred", inferred.method())
                    .with("from", Arr.ofTexts(inferred.from()))
                    .with("confidence", Num.of(inferred.confidence()));
        }
        if (from instanceof Attested attested) {
            return by.with("attested", attested.evidence()).with("checkedAt", instant(attested.checkedAt()));
        }
        return by;
    }

    static Provenance provenance(Obj from) {
        PartyId by = PartyId.of(from.text("by"));
        if (from.has("observed")) {
            return new Observed(by, from.text("observed"));
        }
        if (from.has("inferred")) {
            return new Inferred(by, from.text("inferred"), from.texts("from"), from.decimal("confidence"));
        }
        if (from.has("attested")) {
            return new Attested(by, from.text("attested"), instant(from.get("checkedAt")));
        }
        return new Declared(by);
    }

    static Obj stance(Stance stance) {
        Obj fields = Json.object();
        for (Map.Entry<String, Sophistication> field : stance.sophistication().entrySet()) {
            fields = fields.with(field.getKey(), field.getValue().name());
        }
        return Json.object()
                .with(
                        "languages",
                        Arr.ofTexts(stance.languages().stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .with("sophistication", fields)
                .with("privacy", stance.privacy().name())
                .with("securityNeeds", Arr.ofTexts(stance.securityNeeds()))
                .with("profilingAllowed", stance.profilingAllowed());
    }

    static Stance stance(Obj from) {
        Map<String, Sophistication> fields = new TreeMap<>();
        from.object("sophistication")
                .members()
                .forEach((field, level) -> fields.put(field, named(Sophistication.class, level.asText(field))));
        List<Locale> languages = from.list("languages", tag -> Locale.forLanguageTag(tag.asText("languages")));
        return new Stance(
                languages,
                fields,
                named(PrivacyStance.class, from.text("privacy")),
                Set.copyOf(from.texts("securityNeeds")),
                from.flag("profilingAllowed"));
    }

    static Obj grant(Grant grant) {
        Obj written = Json.object()
                .with("to", grant.to().value())
                .with("purpose", purpose(grant.purpose()))
                .with("keys", Arr.ofTexts(grant.keys()))
                .withIf("notBefore", grant.notBefore(), AccessCodec::instant)
                .withIf("notAfter", grant.notAfter(), AccessCodec::instant);
        return grant.maxUses().isPresent()
                ? written.with("maxUses", grant.maxUses().getAsInt())
                : written;
    }

    static Grant grant(Obj from) {
        return new Grant(
                PartyId.of(from.text("to")),
                purpose(from.object("purpose")),
                Set.copyOf(from.texts("keys")),
                from.find("notBefore").map(AccessCodec::instant),
                from.find("notAfter").map(AccessCodec::instant),
                from.has("maxUses") ? OptionalInt.of(from.small("maxUses")) : OptionalInt.empty());
    }
}
