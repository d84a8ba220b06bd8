package dev.cocreate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void countsMinorUnits() {
        assertThat(Money.parse("24.00", "EUR")).isEqualTo(new Money(2400, Currency.getInstance("EUR")));
        assertThat(Money.parse("24", "JPY").minor()).isEqualTo(24);
        assertThat(Money.parse("0.1", "EUR").plus(Money.parse("0.2", "EUR"))).isEqualTo(Money.parse("0.30", "EUR"));
    }

    @Test
    void takesAwayOfTheSameCurrencyOnly() {
        assertThat(Money.parse("0.1", "EUR").minus(Money.parse("0.3", "EUR"))).isEqualTo(Money.parse("-0.20", "EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1", "EUR").minus(Money.parse("1", "USD")))
                .withMessageContaining("EUR and USD");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        () -> new Money(Long.MIN_VALUE, Currency.getInstance("EUR")).minus(Money.parse("0.01", "EUR")));
    }

    @Test
    void writesItselfInMajorUnits() {
        assertThat(Money.parse("-3.5", "EUR")).hasToString("-3.50 EUR");
        assertThat(Money.parse("100", "JPY")).hasToString("100 JPY");
    }

    @Test
    void refusesFractionsOfTheSmallestUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1.005", "EUR"))
                .withMessage("an amount of EUR is a number with at most 2 decimals, but was '1.005'");
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("ten", "EUR"));
    }

    @Test
    void neverMixesCurrenciesOrOverflows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("1", "EUR").plus(Money.parse("1", "USD")))
                .withMessageContaining("EUR and USD");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(
                        () -> new Money(Long.MAX_VALUE, Currency.getInstance("EUR")).plus(Money.parse("0.01", "EUR")));
    }
}
