package dev.cocreate;

import static dev.cocreate.Verdict.FALSE;
import static dev.cocreate.Verdict.TRUE;
import static dev.cocreate.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @ParameterizedTest(name = "{0} and {1} is {2}, or is {3}")
    @CsvSource({
        "FALSE, FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, TRUE, UNKNOWN, TRUE",
        "TRUE, TRUE, TRUE, TRUE",
    })
    void followsKleenesStrongTables(Verdict one, Verdict other, Verdict both, Verdict either) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }

    @Test
    void leavesTheUnknownUnknownWhenNegated() {
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
        assertThat(TRUE.not()).isEqualTo(FALSE);
        assertThat(FALSE.not()).isEqualTo(TRUE);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void doesNotTakeTheExcludedMiddleForTrue(Verdict verdict) {
        assertThat(verdict.or(verdict.not())).isEqualTo(verdict == UNKNOWN ? UNKNOWN : TRUE);
    }
}
