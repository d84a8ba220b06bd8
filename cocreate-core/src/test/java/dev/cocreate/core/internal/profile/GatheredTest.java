package dev.cocreate.core.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Datum;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a read yields is a map as any other, in the order asked. */
class GatheredTest {

    @Test
    void isTheMapALinkedOneWouldBe() {
        Random random = new Random(30);
        for (int round = 0; round < 500; round++) {
            int most = 1 + random.nextInt(70);
            List<AttributeKey<?>> keys = new ArrayList<>();
            for (int i = 0; i < most; i++) {
                keys.add(AttributeKey.flag("key-" + random.nextInt(most)));
            }
            Map<AttributeKey<?>, Datum<?>> linked = new LinkedHashMap<>();
            keys.forEach(key -> linked.put(key, new Datum.Known<>(linked.size(), "fact-" + linked.size())));
            Asked asked = Asked.of(AttributeCatalogue.empty().and(linked.keySet()), keys);
            Gathered gathered = new Gathered(asked, linked.values().toArray(new Datum<?>[0]));

            assertThat(gathered).isEqualTo(linked).hasSameHashCodeAs(linked);
            assertThat(new ArrayList<>(gathered.entrySet())).isEqualTo(new ArrayList<>(linked.entrySet()));
            assertThat(List.copyOf(gathered.keySet())).isEqualTo(List.copyOf(linked.keySet()));
            assertThat(asked.names())
                    .isEqualTo(linked.keySet().stream().map(AttributeKey::name).toList());
            assertThat(gathered.get(AttributeKey.flag("elsewhere"))).isNull();
            assertThat(gathered.containsKey(AttributeKey.flag("elsewhere"))).isFalse();
        }
    }

    @Test
    void isNotChangedByWhoGetsIt() {
        AttributeKey<?> key = AttributeKey.flag("key");
        Datum<?>[] data = {new Datum.Known<>(true, "fact")};
        Gathered gathered = new Gathered(Asked.of(AttributeCatalogue.of(key), List.of(key)), data);

        assertThatThrownBy(() -> gathered.put(key, new Datum.Known<>(false, "fact")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(gathered::clear).isInstanceOf(UnsupportedOperationException.class);
        var entries = gathered.entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatWasAskedIsKnownAgainByItsVeryKeysOnly() {
        AttributeKey<Boolean> one = AttributeKey.flag("one");
        AttributeKey<Boolean> two = AttributeKey.flag("two");
        AttributeCatalogue catalogue = AttributeCatalogue.of(one, two);
        Asked asked = Asked.of(catalogue, List.of(one, two));

        assertThat(asked.isOf(List.of(one, two))).isTrue();
        assertThat(asked.isOf(new LinkedHashSet<>(List.of(one, two)))).isTrue();
        assertThat(asked.isOf(List.of(two, one))).isFalse();
        assertThat(asked.isOf(List.of(one))).isFalse();
        assertThat(asked.isOf(List.of(one, AttributeKey.text("two", 10))))
                .as("the same name with other values")
                .isFalse();
        assertThat(asked.isOf(new LinkedHashSet<>(List.of(one, AttributeKey.text("two", 10)))))
                .isFalse();
        assertThat(Asked.of(catalogue, List.of(one, one)).isOf(List.of(one, one)))
                .isFalse();
    }

    @Test
    void aStreamIsNamedWithWholeCharactersOnly() {
        assertThat(StreamId.of("profile", "Zoë \uD83C\uDF37").name()).hasSize(6);
        for (String broken : List.of("\uD83C", "\uDF37\uD83C", "a\uD83Cb", "a\u0000", "a\nb", "a\u0085")) {
            assertThatIllegalArgumentException().isThrownBy(() -> StreamId.of("profile", broken));
        }
    }
}
