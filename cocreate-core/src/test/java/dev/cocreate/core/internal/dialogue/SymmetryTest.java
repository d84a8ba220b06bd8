package dev.cocreate.core.internal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Audience;
import dev.cocreate.Role;
import dev.cocreate.dialogue.Consequence;
import dev.cocreate.dialogue.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every act there is, enumerated from the sealed vocabulary itself: none can be forgotten. */
@Tag("concept-1")
class SymmetryTest {

    static List<Class<? extends Move>> moves() {
        List<Class<? extends Move>> moves = new ArrayList<>();
        for (Class<?> family : Move.class.getPermittedSubclasses()) {
            for (Class<?> move : family.getPermittedSubclasses()) {
                moves.add(move.asSubclass(Move.class));
            }
        }
        return moves;
    }

    @Test
    void everyActOpenToTheFirmIsOpenToTheConsumerOrListedWithItsReason() {
        for (Class<? extends Move> move : moves()) {
            if (Exceptions.isOpen(move, Role.FIRM) && !Exceptions.isOpen(move, Role.CONSUMER)) {
                assertThat(Exceptions.all()).as("an exception for the firm").containsKey(move);
            }
        }
    }

    @Test
    void todayNoActIsOpenToTheFirmAlone() {
        assertThat(moves())
                .filteredOn(move -> Exceptions.isOpen(move, Role.FIRM))
                .allMatch(move -> Exceptions.isOpen(move, Role.CONSUMER));
    }

    @Test
    void everyExceptionSaysWhyInBothLanguages() {
        Exceptions.all().values().forEach(limit -> {
            assertThat(limit.why().languages()).contains(Locale.ENGLISH, Locale.GERMAN);
            assertThat(limit.why().in(Audience.of(Locale.GERMAN)).words()).isNotBlank();
        });
    }

    @Test
    void whatOnlyFollowsIsOpenToNobody() {
        for (Class<?> move : Consequence.class.getPermittedSubclasses()) {
            for (Role role : Role.values()) {
                assertThat(Exceptions.isOpen(move.asSubclass(Move.class), role)).isFalse();
            }
        }
    }

    @Test
    void everyMoveHasAFormAndANameForItsRefusal() {
        assertThat(MoveForm.KINDS).extracting(kind -> (Object) kind.type()).containsAll(moves());
        MoveForm.KINDS.stream()
                .filter(kind -> !Consequence.class.isAssignableFrom(kind.type()))
                .forEach(kind -> assertThat(ActNames.ALL).containsKey("dialogue." + kind.name()));
    }
}
