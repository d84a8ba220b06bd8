package dev.cocreate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final Refusal full =
            Refusal.of(Reason.of("room.full", Text.of("The room is full.").and(Locale.GERMAN, "Der Raum ist voll.")));
    private final Outcome<String> done = new Outcome.Done<>("seat 4", 17);
    private final Outcome<String> refused = new Outcome.Refused<>(full);

    @Test
    void yieldsItsValueWhenDone() {
        assertThat(done.orElseThrow()).isEqualTo("seat 4");
        assertThat(done.isDone()).isTrue();
        assertThat(done.refused()).isEmpty();
    }

    @Test
    void turnsARefusalIntoAnExceptionOnlyForWhoAsksForIt() {
        assertThat(refused.refused()).contains(full);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(refused::orElseThrow)
                .withMessage("room.full: The room is full.")
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(full));
    }

    @Test
    void handsOnToTheSideItCameOutOn() {
        List<String> heard = new ArrayList<>();

        done.ifDone(heard::add).ifRefused(no -> heard.add("no"));
        refused.ifDone(heard::add).ifRefused(no -> heard.add(no.told(Audience.of(Locale.GERMAN))));

        assertThat(heard).containsExactly("seat 4", "Der Raum ist voll.");
    }

    @Test
    void keepsItsPositionAndItsReasonsWhenMapped() {
        assertThat(done.map(String::length)).isEqualTo(new Outcome.Done<>(6, 17));
        assertThat(refused.map(String::length).refused()).contains(full);
    }

    @Test
    void isNeverRefusedWithoutAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Refusal(List.of(), List.of(), Optional.empty()))
                .withMessage("a refusal gives at least one reason");
    }

    @Test
    void namesWhatRemainsAndWhereToAppeal() {
        Refusal no = full.withRemaining(List.of(Text.of("Come at noon."))).withAppeal(Text.of("Ask the curator."));

        assertThat(no.remaining()).containsExactly(Text.of("Come at noon."));
        assertThat(no.appeal()).contains(Text.of("Ask the curator."));
        assertThat(no.reasons()).isEqualTo(full.reasons());
    }
}
