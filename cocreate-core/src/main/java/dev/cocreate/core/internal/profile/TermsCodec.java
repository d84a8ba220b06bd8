package dev.cocreate.core.internal.profile;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.profile.consent.Basis;
import dev.cocreate.profile.consent.Choices;
import dev.cocreate.profile.consent.Controller;
import dev.cocreate.profile.consent.Effects;
import dev.cocreate.profile.consent.Handling;
import dev.cocreate.profile.consent.Notice;
import dev.cocreate.profile.consent.Terms;
import dev.cocreate.profile.consent.Way;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Terms and the values around them as JSON. */
final class TermsCodec {

    private TermsCodec() {}

    static Obj write(Terms terms) {
        return Json.object()
                .with("id", terms.id())
                .with("version", terms.version())
                .with("purpose", AccessCodec.purpose(terms.purpose()))
                .with("controller", controller(terms.controller()))
                .with("basis", terms.basis().name())
                .withIf("ground", terms.ground(), Words::write)
                .with("needed", Arr.ofTexts(terms.needed()))
                .with("optional", Arr.ofTexts(terms.optional()))
                .with("notice", notice(terms.notice()))
                .with("recipients", AccessCodec.parties(terms.handling().recipients()))
                .with("retention", terms.handling().retention().toString())
                .with("locations", Arr.ofTexts(terms.handling().locations()))
                .with("jurisdiction", terms.handling().jurisdiction())
                .with("ways", Arr.of(terms.ways(), TermsCodec::write))
                .with("bare", terms.choices().bare());
    }

    static Terms terms(Obj from) {
        return new Terms(
                from.text("id"),
                from.small("version"),
                AccessCodec.purpose(from.object("purpose")),
                controller(from.object("controller")),
                AccessCodec.named(Basis.class, from.text("basis")),
                from.find("ground").map(text -> Words.text(text.asObject())),
                Set.copyOf(from.texts("needed")),
                Set.copyOf(from.texts("optional")),
                notice(from.object("notice")),
                new Handling(
                        AccessCodec.parties(from, "recipients"),
                        period(from.text("retention")),
                        Set.copyOf(from.texts("locations")),
                        from.text("jurisdiction")),
                new Choices(from.list("ways", way -> way(way.asObject())), from.flag("bare")));
    }

    /** The hash of all that terms say: two that differ in a word or a cent differ here. */
    static String sha256(Terms terms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(terms).bytes().addTo(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Obj controller(Controller controller) {
        return Json.object()
                .with("id", controller.id().value())
                .with("name", controller.name())
                .with("contact", controller.contact())
                .with("address", controller.address())
                .with("email", controller.email())
                .with("phone", controller.phone())
                .with("site", controller.site().toString());
    }

    private static Controller controller(Obj from) {
        return new Controller(
                PartyId.of(from.text("id")),
                from.text("name"),
                from.text("contact"),
                from.text("address"),
                from.text("email"),
                from.text("phone"),
                URI.create(from.text("site")));
    }

    private static Obj notice(Notice notice) {
        return Json.object()
                .with("id", notice.id())
                .with("version", notice.version())
                .with("text", Words.write(notice.text()))
                .with("at", notice.at().toString());
    }

    private static Notice notice(Obj from) {
        return new Notice(
                from.text("id"), from.small("version"), Words.text(from.object("text")), URI.create(from.text("at")));
    }

    static Obj write(Way way) {
        if (way instanceof Way.Pay pay) {
            return Json.object()
                    .with("way", "pay")
                    .with("price", Words.write(pay.price()))
                    .with("per", pay.per().toString())
                    .with("reason", Words.write(pay.reason()));
        }
        if (way instanceof Way.Reduced reduced) {
            return Json.object().with("way", "reduced").with("lost", Words.write(reduced.lost()));
        }
        return Json.object().with("way", way instanceof Way.GiveFacts ? "give" : "without");
    }

    static Way way(Obj from) {
        return switch (from.text("way")) {
            case "give" -> new Way.GiveFacts();
            case "pay" ->
                new Way.Pay(
                        Words.money(from.object("price")), period(from.text("per")), Words.text(from.object("reason")));
            case "reduced" -> new Way.Reduced(Words.text(from.object("lost")));
            case "without" -> new Way.GoWithout();
            default -> throw new MalformedJson("way", "it is none of the known ones");
        };
    }

    static Obj write(Effects effects) {
        Obj told = Json.object();
        for (Map.Entry<PartyId, Instant> each : effects.told().entrySet()) {
            told = told.with(each.getKey().value(), AccessCodec.instant(each.getValue()));
        }
        Obj kept = Json.object();
        for (Map.Entry<String, dev.cocreate.Reason> each : effects.kept().entrySet()) {
            kept = kept.with(each.getKey(), Words.write(each.getValue()));
        }
        return Json.object()
                .with("facts", Arr.ofTexts(effects.facts()))
                .with("inferences", Arr.ofTexts(effects.inferences()))
                .with("decisions", Arr.ofTexts(effects.decisions()))
                .with("told", told)
                .with("kept", kept)
                .with("changes", Arr.of(effects.changes(), Words::write));
    }

    static Effects effects(Obj from) {
        Map<PartyId, Instant> told = new LinkedHashMap<>();
        from.object("told").members().forEach((party, at) -> told.put(PartyId.of(party), AccessCodec.instant(at)));
        Map<String, dev.cocreate.Reason> kept = new LinkedHashMap<>();
        from.object("kept").members().forEach((fact, why) -> kept.put(fact, Words.reason(why.asObject())));
        return new Effects(
                Set.copyOf(from.texts("facts")),
                Set.copyOf(from.texts("inferences")),
                Set.copyOf(from.texts("decisions")),
                told,
                kept,
                from.list("changes", text -> Words.text(text.asObject())));
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedJson("period", "it is no period");
        }
    }
}
