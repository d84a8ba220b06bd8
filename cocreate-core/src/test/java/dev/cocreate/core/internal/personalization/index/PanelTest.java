package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.core.internal.personalization.engine.Chance;
import dev.cocreate.core.internal.personalization.engine.Decided;
import dev.cocreate.personalization.Decision;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Decisions by the compiled rules are those by the rules as they are written, word for word. */
class PanelTest {

    @Test
    void decidesAsThePlainRulesDoWordForWord() {
        for (long seed = 0; seed < 1_500; seed++) {
            Chance chance = new Chance(seed);
            int rules = seed % 100 == 0 ? 150 : 1 + chance.random.nextInt(10);
            Decided.Both both = Decided.both(chance, rules);
            assertThat(both.compiled()).as("seed %d", seed).isEqualTo(both.plain());
            Audience expert = new Audience(List.of(Locale.GERMAN), Level.EXPERT);
            assertThat(both.compiled().told(expert))
                    .as("seed %d", seed)
                    .isEqualTo(both.plain().told(expert));
            Decision decision = both.compiled();
            assertThat(decision.explanation())
                    .as("seed %d", seed)
                    .isEqualTo(both.plain().explanation());
        }
    }
}
