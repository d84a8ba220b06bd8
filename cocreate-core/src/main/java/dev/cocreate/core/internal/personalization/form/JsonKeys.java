package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.Money;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Attributes found by name, as keys of the type they are of. */
public final class JsonKeys {

    private JsonKeys() {}

    // In each, the domain was just seen to be of that type.

    @SuppressWarnings("unchecked")
    public static AttributeKey<Set<String>> set(AttributeKey<?> key) {
        check(key, Domain.OfSet.class, "a set");
        return (AttributeKey<Set<String>>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<LocalDate> date(AttributeKey<?> key) {
        check(key, Domain.OfDate.class, "a date");
        return (AttributeKey<LocalDate>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<Instant> instant(AttributeKey<?> key) {
        check(key, Domain.OfInstant.class, "an instant");
        return (AttributeKey<Instant>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<Double> number(AttributeKey<?> key) {
        check(key, Domain.OfNumber.class, "a number");
        return (AttributeKey<Double>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<Money> money(AttributeKey<?> key) {
        check(key, Domain.OfMoney.class, "an amount");
        return (AttributeKey<Money>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<Boolean> flag(AttributeKey<?> key) {
        check(key, Domain.OfFlag.class, "a flag");
        return (AttributeKey<Boolean>) key;
    }

    @SuppressWarnings("unchecked")
    public static AttributeKey<String> text(AttributeKey<?> key) {
        if (key.domain() instanceof Domain.OfChoice || key.domain() instanceof Domain.OfText) {
            return (AttributeKey<String>) key;
        }
        throw new MalformedJson(key.name(), "it is no text");
    }

    private static void check(AttributeKey<?> key, Class<?> domain, String called) {
        if (!domain.isInstance(key.domain())) {
            throw new MalformedJson(key.name(), "it is not " + called);
        }
    }
}
