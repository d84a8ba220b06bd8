package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.Locale;

/**
 * What the annual percentage rate of charge wants to know: the payments, as the text of {@link #SCHEDULE}.
 *
 * <p>Entries are divided by semicolons. Each is a sign, an amount, an {@code @} and a time: {@code +} for what is paid out to
 * her, {@code -} for what she pays. A time is a whole number and a unit, or a sum of such: {@code y} years, {@code m} months
 * of a twelfth, {@code w} weeks of a fifty-second, {@code d} days of a 365th. An entry that repeats names how often and after
 * what step: {@code -1432.86@1m*240/1m} is 240 payments, the first after a month.
 */
public final class CreditInputs {

    /** The id of the model this is for. */
    public static final String MODEL = "eu-apr-2008-48";

    /** The id of its endpoint: per cent a year. */
    public static final String RATE = "apr";

    /** The payments, written as said above. */
    public static final AttributeKey<String> SCHEDULE = AttributeKey.text("credit.schedule", 10_000)
            .labelled(Text.of(Locale.ENGLISH, "payments of the credit").and(Locale.GERMAN, "Zahlungen des Kredits"))
            .in("finance");

    private CreditInputs() {}
}
