package dev.cocreate.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cocreate.Bytes;
import dev.cocreate.Level;
import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Null;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesEqualValuesAsEqualBytesInTheOrderPut() {
        Json.Obj value = Json.object()
                .with("z", 1)
                .with("a", "é\"\n")
                .with("list", new Arr(List.of(new Flag(true), new Null(), Num.of(0.1))));

        assertThat(value.bytes().utf8()).isEqualTo("{\"z\":1,\"a\":\"é\\\"\\n\",\"list\":[true,null,0.1]}");
    }

    @Test
    void readsBackWhateverItWrites() {
        long seed = 20_240_229L;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Json value = any(random, 4);
            assertThat(Json.parse(value.bytes()))
                    .as("value %d of seed %d", i, seed)
                    .isEqualTo(value);
        }
    }

    private static Json any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> new Str(text(random));
            case 1 -> Num.of(random.nextLong());
            case 2 -> Num.of(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
            case 3 -> new Flag(random.nextBoolean());
            case 4 -> new Null();
            case 5 -> new Arr(anyOf(random, depth));
            default -> {
                Json.Obj object = Json.object();
                for (Json item : anyOf(random, depth)) {
                    object = object.with(text(random), item);
                }
                yield object;
            }
        };
    }

    private static List<Json> anyOf(Random random, int depth) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(any(random, depth - 1));
        }
        return items;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(new int[] {'a', '"', '\\', 0, 0x1f, 'ß', 0x202e, 0x1F600, '/'}[random.nextInt(9)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}x", "[1,]", "{\"a\":1,\"a\":2}", "nul", "{'a':1}", "NaN", "01"})
    void refusesWhatIsNotOneJsonValue(String input) {
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Json.parse(Bytes.utf8(input)));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> Json.parse(Bytes.utf8("[".repeat(100_000) + "]".repeat(100_000))));
    }

    @Test
    void quotesNothingOfWhatItCouldNotRead() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> Json.parse(Bytes.utf8("{\"secret\": hunter2}")))
                .withMessageNotContaining("hunter2")
                .withMessageContaining("line 1");
    }

    @Test
    void namesTheMemberThatIsNotAsExpected() {
        Json.Obj value =
                Json.parse(Bytes.utf8("{\"age\":\"old\",\"big\":1e99}")).asObject();

        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> value.integer("age"))
                .withMessageContaining("'age'");
        assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> value.integer("big"));
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> value.text("name"))
                .withMessageContaining("'name'")
                .withMessageContaining("missing");
    }

    @Test
    void hasNoNumberForWhatIsNotFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> Num.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Num.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void carriesTextsReasonsAndRefusalsWhole() {
        Text text = Text.of("Plainly.")
                .and(Locale.GERMAN, Level.EXPERT, "Fachlich.")
                .and(Locale.forLanguageTag("pt-BR"), "Simples.");
        Refusal refusal = Refusal.of(Reason.of("a.b", text).from("rule:1", 4).using(List.of("f1", "f2")))
                .withRemaining(List.of(text))
                .withAppeal(text);

        assertThat(Words.text(Words.write(text))).isEqualTo(text);
        assertThat(Words.refusal(Words.write(refusal))).isEqualTo(refusal);
    }

    @Test
    void writesNoNameThatItCouldNotReadAgain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.object().with("v\uD800", 1).bytes())
                .withMessageContaining("whole characters");
        Json rose = Json.object().with("\uD83C\uDF39", 1);
        assertThat(Json.parse(rose.bytes())).isEqualTo(rose);
    }
}
