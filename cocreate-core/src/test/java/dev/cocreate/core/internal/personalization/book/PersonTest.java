package dev.cocreate.core.internal.personalization.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Text;
import dev.cocreate.personalization.rulebook.Person;
import dev.cocreate.profile.AttributeKey;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void whatIsKnownDoesNotChangeWithTheSetItWasGivenAs() {
        AttributeKey<Set<String>> allergies = AttributeKey.set("allergies", "latex", "penicillin");
        Set<String> given = new HashSet<>(Set.of("latex"));
        Person person = Person.of(
                        PartyId.of("ada"), Purpose.of("try", Text.of("to try it out")), LocalDate.of(2026, 3, 1))
                .with(allergies, given);

        given.add("penicillin");

        assertThat(person.known()).containsEntry(allergies, Set.of("latex"));
    }
}
