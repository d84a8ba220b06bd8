package dev.cocreate.core.internal.disclosure.form;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.Remedy;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;

/** What several forms share. */
public final class Forms {

    private Forms() {}

    /** One of an enum's constants, by name. */
    public static <E extends Enum<E>> E one(E[] constants, Obj from, String name) {
        String wanted = from.text(name);
        for (E constant : constants) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw new MalformedJson(name, "it is none of the names known");
    }

    public static Instant instant(Obj from, String name) {
        return time(from, name, Instant::parse);
    }

    public static LocalDate day(Obj from, String name) {
        return time(from, name, LocalDate::parse);
    }

    public static Period period(Obj from, String name) {
        return time(from, name, Period::parse);
    }

    private static <T> T time(Obj from, String name, Function<String, T> parse) {
        try {
            return parse.apply(from.text(name));
        } catch (DateTimeException e) {
            throw new MalformedJson(name, "it is no point or span of time");
        }
    }

    public static Text text(Obj from, String name) {
        return Words.text(from.object(name));
    }

    public static Optional<Text> maybeText(Obj from, String name) {
        return from.find(name).map(text -> Words.text(text.asObject()));
    }

    public static Optional<String> maybe(Obj from, String name) {
        return from.find(name).map(text -> text.asText(name));
    }

    public static PartyId party(Obj from, String name) {
        return PartyId.of(from.text(name));
    }

    public static Obj write(Purpose purpose) {
        return Json.object().with("id", purpose.id()).with("text", Words.write(purpose.text()));
    }

    public static Purpose purpose(Obj from) {
        return new Purpose(from.text("id"), text(from, "text"));
    }

    public static Obj write(Remedy remedy) {
        return Json.object()
                .with("id", remedy.id())
                .with("criterion", remedy.criterion())
                .with("offer", Words.write(remedy.offer()));
    }

    public static Remedy remedy(Json from) {
        Obj remedy = from.asObject();
        return new Remedy(remedy.text("id"), remedy.text("criterion"), text(remedy, "offer"));
    }

    public static Obj write(Finding finding) {
        return Json.object()
                .with("rule", finding.rule())
                .with("severity", finding.severity().name())
                .with("where", finding.where())
                .with("text", Words.write(finding.text()));
    }

    public static Finding finding(Json from) {
        Obj finding = from.asObject();
        return new Finding(
                finding.text("rule"),
                one(Finding.Severity.values(), finding, "severity"),
                finding.text("where"),
                text(finding, "text"));
    }

    /**
     * The name and label of an attribute: all that is shown of it. Reading gives a key of the same name and label whose
     * values are not told.
     */
    public static Obj write(AttributeKey<?> key) {
        return Json.object().with("name", key.name()).with("label", Words.write(key.label()));
    }

    public static AttributeKey<?> attribute(Json from) {
        Obj key = from.asObject();
        return new AttributeKey<>(key.text("name"), new Domain.OfText(10_000), text(key, "label"), "general", false);
    }
}
