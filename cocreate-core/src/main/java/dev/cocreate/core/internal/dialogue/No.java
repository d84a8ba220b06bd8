package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Decided;
import java.util.List;
import java.util.Locale;

/** Refusals of this room, in English and German. */
final class No {

    private No() {}

    static Text text(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }

    static Reason reason(String code, String english, String german) {
        return Reason.of("dialogue." + code, text(english, german));
    }

    static Refusal because(String code, String english, String german) {
        return Refusal.of(reason(code, english, german));
    }

    static Decided to(String code, String english, String german) {
        return Decided.refused(because(code, english, german));
    }

    /** With one thing that remains possible. */
    static Decided to(String code, String english, String german, Text instead) {
        return Decided.refused(because(code, english, german).withRemaining(List.of(instead)));
    }
}
