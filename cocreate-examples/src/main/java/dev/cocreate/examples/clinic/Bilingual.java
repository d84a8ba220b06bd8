package dev.cocreate.examples.clinic;

import dev.cocreate.Text;
import java.util.Locale;

/** The clinic speaks English and German. */
final class Bilingual {

    private Bilingual() {}

    static Text both(String english, String german) {
        return Text.of(Locale.ENGLISH, english).and(Locale.GERMAN, german);
    }
}
