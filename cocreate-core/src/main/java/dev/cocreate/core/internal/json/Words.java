package dev.cocreate.core.internal.json;

import dev.cocreate.Level;
import dev.cocreate.Money;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Obj;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** The shared words of {@code dev.cocreate} as JSON. */
public final class Words {

    private Words() {}

    /** As {@code {"en": {"STANDARD": "…"}, "de": …}}, the first language first. */
    public static Obj write(Text text) {
        Obj languages = Json.object();
        for (Map.Entry<Locale, Map<Level, String>> language : text.wordings().entrySet()) {
            Obj levels = Json.object();
            for (Map.Entry<Level, String> level : language.getValue().entrySet()) {
                levels = levels.with(level.getKey().name(), level.getValue());
            }
            languages = languages.with(language.getKey().toLanguageTag(), levels);
        }
        return languages;
    }

    public static Text text(Obj from) {
        Text text = null;
        for (Map.Entry<String, Json> language : from.members().entrySet()) {
            Locale locale = Locale.forLanguageTag(language.getKey());
            for (Map.Entry<String, Json> level :
                    language.getValue().asObject().members().entrySet()) {
                String words = level.getValue().asText(level.getKey());
                Level depth = level(level.getKey());
                text = text == null ? Text.of(locale, depth, words) : text.and(locale, depth, words);
            }
        }
        if (text == null) {
            throw new MalformedJson("text", "it has no words");
        }
        return text;
    }

    private static Level level(String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw new MalformedJson(name, "it is no level");
    }

    public static Obj write(Reason reason) {
        return Json.object()
                .with("code", reason.code())
                .with("source", reason.source())
                .with("version", reason.version())
                .with("facts", Arr.ofTexts(reason.facts()))
                .with("text", write(reason.text()));
    }

    public static Reason reason(Obj from) {
        return new Reason(
                from.text("code"),
                from.text("source"),
                from.small("version"),
                from.texts("facts"),
                text(from.object("text")));
    }

    public static Obj write(Refusal refusal) {
        return Json.object()
                .with("reasons", Arr.of(refusal.reasons(), Words::write))
                .with("remaining", Arr.of(refusal.remaining(), Words::write))
                .withIf("appeal", refusal.appeal(), Words::write);
    }

    public static Refusal refusal(Obj from) {
        return new Refusal(
                from.list("reasons", reason -> reason(reason.asObject())),
                from.list("remaining", text -> text(text.asObject())),
                from.find("appeal").map(appeal -> text(appeal.asObject())));
    }

    public static Obj write(Money money) {
        return Json.object()
                .with("minor", money.minor())
                .with("currency", money.currency().getCurrencyCode());
    }

    public static Money money(Obj from) {
        return new Money(from.integer("minor"), Currency.getInstance(from.text("currency")));
    }
}
