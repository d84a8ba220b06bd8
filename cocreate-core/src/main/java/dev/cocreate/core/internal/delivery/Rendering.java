package dev.cocreate.core.internal.delivery;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import dev.cocreate.core.internal.dialogue.MoveTelling;
import dev.cocreate.dialogue.Speech.Say;
import dev.cocreate.dialogue.Turn;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a recipient reads of a turn, in her language. Pure. */
final class Rendering {

    private Rendering() {}

    static String words(Turn turn, Audience audience, List<Long> missed) {
        return missed(missed, audience) + words(turn, audience);
    }

    private static String words(Turn turn, Audience audience) {
        if (turn.move() instanceof Say say) {
            Text machine = Text.of(Locale.ENGLISH, " (a machine)").and(Locale.GERMAN, " (eine Maschine)");
            String by = turn.by() + (turn.automated() ? machine.in(audience).words() : "");
            String files = say.attachments().stream()
                    .map(file -> "\n[" + file.name() + ": " + file.at() + "]")
                    .collect(Collectors.joining());
            return by + ": " + say.words() + files;
        }
        return MoveTelling.tell(turn.move(), turn.by().value(), turn.automated(), turn.because())
                .in(audience)
                .words();
    }

    /** What was skipped is never skipped in silence. */
    private static String missed(List<Long> missed, Audience audience) {
        if (missed.isEmpty()) {
            return "";
        }
        String turns = missed.stream().map(Object::toString).collect(Collectors.joining(", "));
        return Text.of(
                                Locale.ENGLISH,
                                "[Not delivered to you here: turn " + turns + ". You can read it in the dialogue.]")
                        .and(
                                Locale.GERMAN,
                                "[Hier nicht zugestellt: Beitrag " + turns + ". Im Gespräch können Sie ihn lesen.]")
                        .in(audience)
                        .words()
                + "\n";
    }
}
