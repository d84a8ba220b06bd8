package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The words this room tells things with: labels, values with their units, parties, lists. Immutable. */
final class Wording {

    private static final Text NOTHING = Refused.text("nothing", "nichts");

    private final AttributeCatalogue catalogue;

    Wording(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What an attribute is called; its bare name only if it has left the catalogue. */
    Text label(String key) {
        return catalogue.find(key).<Text>map(AttributeKey::label).orElseGet(() -> Refused.text(key, key));
    }

    Text labels(Collection<String> keys) {
        return keys.isEmpty() ? NOTHING : joined(keys.stream().map(this::label).toList());
    }

    /** A value with unit and named answers. */
    Text value(String key, Object value) {
        AttributeKey<?> known = catalogue.find(key).orElse(null);
        if (known == null || !known.domain().type().isInstance(value)) {
            return Refused.text(value.toString(), value.toString());
        }
        return told(known, value);
    }

    @SuppressWarnings("unchecked") // the type was just checked
    private static <T> Text told(AttributeKey<T> key, Object value) {
        return key.told((T) value);
    }

    static Text party(PartyId party) {
        return Refused.text(party.value(), party.value());
    }

    /** How many inferences fell with something; nothing if none did. */
    static Text fallen(int inferences) {
        if (inferences <= 0) {
            return Refused.NOTHING;
        }
        return inferences == 1
                ? Refused.text(
                        " One thing inferred from it no longer counts.", " Ein Schluss daraus gilt damit nicht mehr.")
                : Refused.text(
                        " " + inferences + " things inferred from it no longer count.",
                        " " + inferences + " Schlüsse daraus gelten damit nicht mehr.");
    }

    /** Somebody's words, closed with a full stop if they lack an end. */
    static Text sentence(Text words) {
        return words.map((language, said) -> said.matches("(?s).*[.!?]\\s*") ? said : said + ".");
    }

    static Text joined(List<Text> each) {
        return Refused.text(joined(each, Locale.ENGLISH, " and "), joined(each, Locale.GERMAN, " und "));
    }

    private static String joined(List<Text> each, Locale language, String last) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < each.size(); i++) {
            words.append(i == 0 ? "" : i == each.size() - 1 ? last : ", ");
            words.append(each.get(i).in(Audience.of(language)).words());
        }
        return words.toString();
    }

    static Text stance(Stance stance) {
        List<Text> all = new ArrayList<>();
        all.add(Refused.text(
                "in " + languages(stance, Locale.ENGLISH, " or "),
                "auf " + languages(stance, Locale.GERMAN, " oder ")));
        all.add(
                switch (stance.privacy()) {
                    case OPEN -> Refused.text("ask when it helps", "fragen, wenn es hilft");
                    case SELECTIVE -> Refused.text("ask when it matters", "fragen, wenn es darauf ankommt");
                    case GUARDED ->
                        Refused.text("ask only for what is indispensable", "nur nach dem Unerlässlichen fragen");
                    case ANONYMOUS -> Refused.text("ask nothing personal", "nichts Persönliches fragen");
                });
        all.add(
                stance.profilingAllowed()
                        ? Refused.text("conclusions may be drawn", "Schlüsse sind erlaubt")
                        : Refused.text("no conclusions may be drawn", "Schlüsse sind nicht erlaubt"));
        StringBuilder english = new StringBuilder();
        StringBuilder german = new StringBuilder();
        for (Text each : all) {
            english.append(english.isEmpty() ? "" : "; ")
                    .append(each.in(Audience.of(Locale.ENGLISH)).words());
            german.append(german.isEmpty() ? "" : "; ")
                    .append(each.in(Audience.of(Locale.GERMAN)).words());
        }
        return Refused.text(english.append('.').toString(), german.append('.').toString());
    }

    private static String languages(Stance stance, Locale in, String last) {
        List<String> names = stance.languages().stream()
                .map(language -> language.getDisplayLanguage(in))
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + last + names.get(names.size() - 1);
    }
}
