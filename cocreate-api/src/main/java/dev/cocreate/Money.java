package dev.cocreate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in the minor units of a currency (cents, for the euro). Sums are exact; there is no {@code double}.
 *
 * <p>Immutable.
 *
 * @param minor the amount in minor units; may be negative
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /**
     * An amount.
     *
     * @param minor in minor units
     * @param currency ISO 4217
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * An amount written in major units.
     *
     * @param amount such as {@code "24.00"}; a dot before the decimals
     * @param currency an ISO 4217 code such as {@code EUR}
     * @return the amount
     * @throws IllegalArgumentException if the amount is no number, has more decimals than the currency, or does not
     *     fit, or the code is unknown
     */
    public static Money parse(String amount, String currency) {
        Currency known = Currency.getInstance(currency);
        int decimals = Math.max(0, known.getDefaultFractionDigits());
        try {
            BigDecimal minor = new BigDecimal(amount).setScale(decimals, RoundingMode.UNNECESSARY);
            return new Money(minor.unscaledValue().longValueExact(), known);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an amount of " + currency + " is a number with at most " + decimals + " decimals, but was '"
                            + amount + "'",
                    e);
        }
    }

    /**
     * The sum.
     *
     * @param other in the same currency
     * @return this plus the other
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /**
     * The difference.
     *
     * @param other in the same currency
     * @return this minus the other
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference does not fit
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /**
     * The amount in major units.
     *
     * @return exact, with the currency's decimals
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "amounts are of one currency, but were of " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}
