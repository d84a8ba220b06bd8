package dev.cocreate.core.internal.profile;

import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Flag;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema 2020-12 as the library's schemas use; an unknown keyword is a fault, not passed over. */
final class SchemaCheck {

    private static final List<String> NOTES = List.of("$schema", "$id", "title", "x-labels", "x-unit", "format");

    private SchemaCheck() {}

    static List<String> faults(Json schema, Json value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private static void check(Json schema, Json value, String at, List<String> faults) {
        if (schema instanceof Flag flag) {
            if (!flag.value()) {
                faults.add(at + ": nothing is permitted");
            }
            return;
        }
        Obj rules = schema.asObject();
        for (Map.Entry<String, Json> rule : rules.members().entrySet()) {
            if (!NOTES.contains(rule.getKey())) {
                rule(rules, rule.getKey(), rule.getValue(), value, at, faults);
            }
        }
    }

    private static void rule(Obj rules, String name, Json rule, Json value, String at, List<String> faults) {
        switch (name) {
            case "type" -> require(typed(((Str) rule).value(), value), at + ": not of type " + rule, faults);
            case "const" -> require(rule.equals(value), at + ": not " + rule, faults);
            case "enum" -> require(((Arr) rule).items().contains(value), at + ": none of " + rule, faults);
            case "minimum" ->
                require(((Num) value).asDouble() >= ((Num) rule).asDouble(), at + ": below " + rule, faults);
            case "maximum" ->
                require(((Num) value).asDouble() <= ((Num) rule).asDouble(), at + ": above " + rule, faults);
            case "maxLength" ->
                require(((Str) value).value().length() <= ((Num) rule).asDouble(), at + ": too long", faults);
            case "uniqueItems" ->
                require(
                        ((Arr) value).items().stream().distinct().count()
                                == ((Arr) value).items().size(),
                        at + ": twice",
                        faults);
            case "items" -> {
                if (value instanceof Arr array) {
                    array.items().forEach(item -> check(rule, item, at + "[]", faults));
                }
            }
            case "required" ->
                ((Arr) rule)
                        .items()
                        .forEach(member -> require(
                                value instanceof Obj object && object.has(((Str) member).value()),
                                at + ": lacks " + member,
                                faults));
            case "properties" ->
                rule.asObject().members().forEach((member, inner) -> {
                    if (value instanceof Obj object && object.has(member)) {
                        check(inner, object.get(member), at + "/" + member, faults);
                    }
                });
            case "additionalProperties" -> {
                if (value instanceof Obj object) {
                    object.members()
                            .keySet()
                            .forEach(member ->
                                    require(rules.object("properties").has(member), at + ": has " + member, faults));
                }
            }
            case "allOf" -> ((Arr) rule).items().forEach(each -> check(each, value, at, faults));
            case "if" -> {
                List<String> met = new ArrayList<>();
                check(rule, value, at, met);
                if (met.isEmpty()) {
                    check(rules.get("then"), value, at, faults);
                }
            }
            case "then" -> {}
            default -> faults.add(at + ": unknown keyword " + name);
        }
    }

    private static boolean typed(String type, Json value) {
        return switch (type) {
            case "string" -> value instanceof Str;
            case "number" -> value instanceof Num;
            case "integer" -> value instanceof Num number && number.asDouble() == Math.rint(number.asDouble());
            case "boolean" -> value instanceof Flag;
            case "array" -> value instanceof Arr;
            default -> value instanceof Obj;
        };
    }

    private static void require(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
