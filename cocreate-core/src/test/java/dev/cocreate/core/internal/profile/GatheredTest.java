package dev.cocreate.core.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.Datum;
import dev.cocreate.journal.StreamId;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            int most = random.nextInt(70);
            Gathered gathered = new Gathered(most);
            Map<AttributeKey<?>, Datum<?>> linked = new LinkedHashMap<>();
            for (int i = 0; i < most; i++) {
                AttributeKey<?> key = AttributeKey.flag("key-" + random.nextInt(most));
                Datum<?> datum = new Datum.Known<>(i, "fact-" + i);
                gathered.gather(key, datum);
                linked.put(key, datum);
            }

            assertThat(gathered).isEqualTo(linked).hasSameHashCodeAs(linked);
            assertThat(new ArrayList<>(gathered.entrySet())).isEqualTo(new ArrayList<>(linked.entrySet()));
            assertThat(List.copyOf(gathered.keySet())).isEqualTo(List.copyOf(linked.keySet()));
            assertThat(gathered.get(AttributeKey.flag("elsewhere"))).isNull();
            assertThat(gathered.containsKey(AttributeKey.flag("elsewhere"))).isFalse();
        }
    }

    @Test
    void isNotChangedByWhoGetsIt() {
        Gathered gathered = new Gathered(1);
        AttributeKey<?> key = AttributeKey.flag("key");
        gathered.gather(key, new Datum.Known<>(true, "fact"));

        assertThatThrownBy(() -> gathered.put(key, new Datum.Known<>(false, "fact")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(gathered::clear).isInstanceOf(UnsupportedOperationException.class);
        var entries = gathered.entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aStreamIsNamedWithWholeCharactersOnly() {
        assertThat(StreamId.of("profile", "Zoë \uD83C\uDF37").name()).hasSize(6);
        for (String broken : List.of("\uD83C", "\uDF37\uD83C", "a\uD83Cb", "a\u0000", "a\nb", "a\u0085")) {
            assertThatIllegalArgumentException().isThrownBy(() -> StreamId.of("profile", broken));
        }
    }
}
