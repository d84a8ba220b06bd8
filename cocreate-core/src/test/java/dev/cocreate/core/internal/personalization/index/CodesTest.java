package dev.cocreate.core.internal.personalization.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Values and their numbers, beside a plain map. */
class CodesTest {

    @Test
    void numbersValuesInTheOrderTheyComeAndOthersNought() {
        Random random = new Random(11);
        Codes codes = new Codes();
        Map<Object, Integer> plain = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            Object value = random.nextInt(50) == 0 ? (Object) random.nextBoolean() : "v" + random.nextInt(2_000);
            codes.add(value);
            plain.putIfAbsent(value, plain.size() + 1);
        }

        assertThat(codes.size()).isEqualTo(plain.size());
        plain.forEach(
                (value, number) -> assertThat(codes.of(value)).as("%s", value).isEqualTo(number));
        assertThat(codes.of("v2000")).isZero();
        assertThat(new Codes().of("anything")).isZero();
    }

    @Test
    void aCopyIsWrittenToAlone() {
        Codes codes = new Codes();
        codes.add("a");

        Codes copy = codes.copy();
        copy.add("b");

        assertThat(copy.of("a")).isEqualTo(1);
        assertThat(copy.of("b")).isEqualTo(2);
        assertThat(codes.of("b")).isZero();
        assertThat(codes.size()).isEqualTo(1);
    }

    /** Texts somebody chose so that they all have one hash are told apart, and finding one does not go through all. */
    @Test
    void valuesOfOneHashCrowdNobodyOut() {
        Codes codes = new Codes();
        Map<Object, Integer> plain = new HashMap<>();
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            codes.add(text.toString());
            plain.putIfAbsent(text.toString(), plain.size() + 1);
        }

        assertThat(plain.keySet().stream().map(Object::hashCode).distinct()).hasSize(1);
        assertThat(codes.isCrowded()).isTrue();
        Codes copy = codes.copy();
        plain.forEach((text, number) -> {
            assertThat(codes.of(text)).isEqualTo(number);
            assertThat(copy.of(text)).isEqualTo(number);
        });
    }
}
