package dev.cocreate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Datum.Why;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfTheLibraryTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ada lovelace", "ada\n", "ädä", "a/b"})
    void refusesPartyIdsThatCouldBeMistaken(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartyId.of(id));
    }

    @Test
    void ordersPartiesByTheirIds() {
        assertThat(List.of(PartyId.of("bob"), PartyId.of("ada"))).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(PartyId.of("ada")).hasToString("ada");
    }

    @Test
    void takesAPurposeForTheSameWhateverItIsCalled() {
        assertThat(Purpose.of("care", Text.of("To care for you"))).isEqualTo(Purpose.of("care", Text.of("Care")));
        assertThatIllegalArgumentException().isThrownBy(() -> Purpose.of(" ", Text.of("x")));
    }

    @Test
    void asksOnlyForWhatNobodyAskedOrWhatIsOutOfDate() {
        for (Why why : Why.values()) {
            assertThat(new Datum.Unknown<>(why).mayAsk()).isEqualTo(why == Why.NOT_ASKED || why == Why.EXPIRED);
        }
    }

    @Test
    void knowsNoneAsAnAnswerAndSilenceAsNone() {
        assertThat(new Datum.Known<>(List.of(), "fact-1").known()).contains(List.of());
        assertThat(new Datum.Unknown<List<String>>(Why.DECLINED).known()).isEmpty();
    }

    @Test
    void refusesReasonsThatMachinesCannotTellApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of("Not Allowed", Text.of("x")))
                .withMessageContaining("'Not Allowed'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of("a.b", Text.of("x")).from("rule", 0));
    }

    @Test
    void restsAReasonOnARuleAndOnFacts() {
        Reason reason =
                Reason.of("duty.allergy", Text.of("x")).from("duty:allergy", 3).using(List.of("fact-9"));

        assertThat(reason.source()).isEqualTo("duty:allergy");
        assertThat(reason.version()).isEqualTo(3);
        assertThat(reason.facts()).containsExactly("fact-9");
    }
}
