package dev.cocreate.core.internal.profile;

import dev.cocreate.Money;
import dev.cocreate.profile.AttributeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * The keys of facts the host's catalogue has outgrown: the attribute has left it, or takes values of another type by now.
 * Each is of just the value that was once recorded, so that whoever shows a fact can still have it told.
 */
final class Outgrown {

    private Outgrown() {}

    /** A key of the value's own type. */
    static AttributeKey<?> keyOf(String name, Object value) {
        if (value instanceof Double number) {
            return AttributeKey.number(name, number, number, "");
        }
        if (value instanceof Boolean) {
            return AttributeKey.flag(name);
        }
        if (value instanceof Set<?> answers) {
            String[] codes = answers.stream().map(Object::toString).sorted().toArray(String[]::new);
            // None of the answers was chosen, and a set has some to choose from.
            return AttributeKey.set(name, codes.length == 0 ? new String[] {name} : codes);
        }
        if (value instanceof LocalDate day) {
            return AttributeKey.date(name, day, day);
        }
        if (value instanceof Instant instant) {
            return AttributeKey.instant(name, instant, instant);
        }
        if (value instanceof Money amount) {
            return AttributeKey.money(name, amount, amount);
        }
        return AttributeKey.text(name, 10_000);
    }
}
