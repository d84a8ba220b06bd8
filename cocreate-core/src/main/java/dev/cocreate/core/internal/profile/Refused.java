package dev.cocreate.core.internal.profile;

import dev.cocreate.Audience;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Decided;
import java.util.List;
import java.util.Locale;

/** The refusals of this room, in both languages. */
final class Refused {

    private static final Audience ENGLISH = Audience.of(Locale.ENGLISH);
    private static final Audience GERMAN = Audience.of(Locale.GERMAN);

    /** Fills a place with nothing, which a text itself cannot say. */
    static final Text NOTHING = text("\u2205", "\u2205");

    private Refused() {}

    static Decided because(String code, Text words, Text... remaining) {
        return Decided.refused(Refusal.of(Reason.of(code, words)).withRemaining(List.of(remaining)));
    }

    static Decided because(String code, String english, String german) {
        return because(code, text(english, german));
    }

    static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    /** Both sentences with every {@code {}} filled, in order, by one of the texts in that sentence's language. */
    static Text text(String english, String german, Text... parts) {
        return text(filled(english, ENGLISH, parts), filled(german, GERMAN, parts));
    }

    private static String filled(String sentence, Audience audience, Text... parts) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Text part : parts) {
            int at = sentence.indexOf("{}", from);
            words.append(sentence, from, at)
                    .append(part.equals(NOTHING) ? "" : part.in(audience).words());
            from = at + 2;
        }
        return words.append(sentence, from, sentence.length()).toString();
    }
}
