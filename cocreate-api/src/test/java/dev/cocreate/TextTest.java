package dev.cocreate;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("concept-13")
class TextTest {

    private final Text full = Text.of(ENGLISH, "The room is full.").and(GERMAN, "Der Raum ist voll.");

    @Test
    void speaksTheReadersFirstLanguageThatIsWritten() {
        assertThat(full.in(Audience.of(GERMAN)).words()).isEqualTo("Der Raum ist voll.");
    }

    @Test
    void takesTheLanguageWhereTheRegionIsNotWritten() {
        Text.Told told = full.in(Audience.of(Locale.forLanguageTag("de-AT")));

        assertThat(told.words()).isEqualTo("Der Raum ist voll.");
        assertThat(told.missing()).isEmpty();
    }

    @Test
    void saysWhichOfHerLanguagesIsMissingInsteadOfHidingIt() {
        Text.Told told = full.in(new Audience(List.of(FRENCH, GERMAN), Level.STANDARD));

        assertThat(told.language()).isEqualTo(GERMAN);
        assertThat(told.missing()).containsExactly(FRENCH);
    }

    @Test
    void fallsBackToTheLanguageItWasFirstWrittenIn() {
        Text.Told told = full.in(Audience.of(FRENCH));

        assertThat(told.words()).isEqualTo("The room is full.");
        assertThat(told.missing()).containsExactly(FRENCH);
    }

    @Test
    @Tag("concept-57")
    void saysTheSameAtTheDepthSheAskedForOrThePlainerOne() {
        Text risk = Text.of("26 of 100")
                .and(ENGLISH, Level.PLAIN, "about a quarter")
                .and(ENGLISH, Level.EXPERT, "0.26 (95 % CI 0.22 to 0.30)");

        assertThat(risk.in(Audience.of(ENGLISH).at(Level.PLAIN)).words()).isEqualTo("about a quarter");
        assertThat(risk.in(Audience.of(ENGLISH).at(Level.EXPERT)).words()).startsWith("0.26");
        assertThat(full.in(Audience.of(ENGLISH).at(Level.EXPERT)).level()).isEqualTo(Level.STANDARD);
    }

    @Test
    void goesDeeperOnlyWhereNothingPlainerIsWritten() {
        Text expert = Text.of(ENGLISH, Level.EXPERT, "n = 788");

        assertThat(expert.in(Audience.of(ENGLISH).at(Level.PLAIN)).level()).isEqualTo(Level.EXPERT);
    }

    @Test
    void changesEveryWordingAlike() {
        Text filled = Text.of("by {0}").and(GERMAN, "von {0}").map((language, words) -> words.replace("{0}", "ada"));

        assertThat(filled.in(Audience.of(ENGLISH)).words()).isEqualTo("by ada");
        assertThat(filled.in(Audience.of(GERMAN)).words()).isEqualTo("von ada");
    }

    @Test
    void refusesToSayNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.and(FRENCH, " "))
                .withMessageContaining("the words for fr are blank");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of(Locale.ROOT, "x"));
    }

    @Test
    void doesNotChangeWhenMoreIsAdded() {
        full.and(FRENCH, "La salle est pleine.");

        assertThat(full.languages()).containsExactly(ENGLISH, GERMAN);
    }
}
