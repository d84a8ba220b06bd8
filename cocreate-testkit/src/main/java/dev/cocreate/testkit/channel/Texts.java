package dev.cocreate.testkit.channel;

import java.util.List;

/** Texts that channels stumble over. */
final class Texts {

    static final List<String> HARD = List.of(
            "Plain words.",
            "Grüße, naïve façade; 日本語; العربية من اليمين; עברית",
            "Four bytes each: 😀𝄞🏳️‍🌈",
            "First line\nsecond line\n\nfourth line",
            " spaces at both ends ",
            "<b>no markup</b> & \"quotes\" 'single' \\ / %s {0} ${x}",
            "x");

    private Texts() {}
}
