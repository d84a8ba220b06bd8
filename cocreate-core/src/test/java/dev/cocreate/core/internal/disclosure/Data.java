package dev.cocreate.core.internal.disclosure;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Published numbers to test against; each file says where it comes from. */
public final class Data {

    private Data() {}

    public static Obj read(String name) {
        try (InputStream in = Objects.requireNonNull(Data.class.getResourceAsStream(name), name)) {
            return Json.parse(Bytes.of(in.readAllBytes())).asObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static double number(Json json) {
        return ((Num) json).asDouble();
    }

    public static List<Double> numbers(Json json) {
        return ((Arr) json).items().stream().map(Data::number).toList();
    }

    public static List<Json> items(Json json) {
        return ((Arr) json).items();
    }
}
