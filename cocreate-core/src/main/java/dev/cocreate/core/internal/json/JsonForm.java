package dev.cocreate.core.internal.json;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Null;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON values from bytes and to bytes. */
final class JsonForm {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build();

    private JsonForm() {}

    static Bytes write(Json value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator to = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            write(value, to);
        }
        return Bytes.of(out.toByteArray());
    }

    private static void write(Json value, JsonGenerator to) {
        if (value instanceof Obj object) {
            to.writeStartObject();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                to.writeName(whole(member.getKey()));
                write(member.getValue(), to);
            }
            to.writeEndObject();
        } else if (value instanceof Arr array) {
            to.writeStartArray();
            for (Json item : array.items()) {
                write(item, to);
            }
            to.writeEndArray();
        } else if (value instanceof Str text) {
            to.writeString(text.value());
        } else if (value instanceof Num number) {
            to.writeRawValue(number.literal());
        } else if (value instanceof Flag flag) {
            to.writeBoolean(flag.value());
        } else {
            to.writeNull();
        }
    }

    /** Half a character in a name would be written as what no parser takes for a name again. */
    private static String whole(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i))) {
                int point = name.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw new IllegalArgumentException("a name holds whole characters, but this one has half of one");
                }
                i++;
            }
        }
        return name;
    }

    static Json read(Bytes bytes) {
        try (JsonParser from = FACTORY.createParser(ObjectReadContext.empty(), bytes.toArray())) {
            from.nextToken();
            Json value = read(from);
            if (from.nextToken() != null) {
                throw new MalformedJson("value", "something stands behind it");
            }
            return value;
        } catch (JacksonException e) {
            // The parser's message may quote the input, which may be personal: keep the place, drop the words.
            TokenStreamLocation place = e.getLocation();
            throw place == null
                    ? new MalformedJson("value", "it nests too deep or is too long")
                    : MalformedJson.at(place.getLineNr(), place.getColumnNr());
        }
    }

    private static Json read(JsonParser from) {
        JsonToken token = from.currentToken();
        if (token == null) {
            throw new MalformedJson("value", "there is none");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (from.nextToken() != JsonToken.END_OBJECT) {
                    String name = from.currentName();
                    from.nextToken();
                    members.put(name, read(from));
                }
                yield new Obj(members);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (from.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(from));
                }
                yield new Arr(items);
            }
            case VALUE_STRING -> new Str(from.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(from.getString());
            case VALUE_TRUE -> new Flag(true);
            case VALUE_FALSE -> new Flag(false);
            case VALUE_NULL -> new Null();
            default -> throw new MalformedJson("value", "it is no value");
        };
    }
}
