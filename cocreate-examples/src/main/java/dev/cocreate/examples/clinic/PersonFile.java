package dev.cocreate.examples.clinic;

import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.profile.AttributeKey;
import dev.cocreate.profile.Domain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person brings along: a JSON file with what she tells at once, what she tells only if asked, and the drug she
 * has heard of.
 *
 * <pre>{@code
 * {"person": "maria", "language": "en",
 *  "tells": {"age": 58, "sex": "female", …},
 *  "tellsIfAsked": {"liver_disease": false},
 *  "asksFor": "simvastatin"}
 * }</pre>
 *
 * <p>Everything but {@code tells} may be left out. The whole file is checked before anything is stored.
 */
record PersonFile(
        PartyId person,
        Locale language,
        Map<AttributeKey<?>, Object> tells,
        Map<AttributeKey<?>, Object> tellsIfAsked,
        Optional<String> asksFor) {

    private static final Set<String> FIELDS = Set.of("person", "language", "tells", "tellsIfAsked", "asksFor");
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static PersonFile read(Path file, Map<String, AttributeKey<?>> questions, Set<String> drugs) throws InputException {
        JsonNode root = parse(file);
        Checked at = new Checked(file);
        if (!root.isObject()) {
            throw at.wrong("the whole file", root, "an object such as {\"tells\": {…}}");
        }
        for (String field : root.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw at.wrong(field, root.get(field), "no such field; there are " + sorted(FIELDS));
            }
        }
        return new PersonFile(
                person(at, root.get("person")),
                Locale.forLanguageTag(
                        at.oneOf("language", root.get("language"), LANGUAGES).orElse("en")),
                facts(at, "tells", root.get("tells"), questions),
                facts(at, "tellsIfAsked", root.get("tellsIfAsked"), questions),
                at.oneOf("asksFor", root.get("asksFor"), drugs));
    }

    PersonFile speaking(Locale other) {
        return new PersonFile(person, other, tells, tellsIfAsked, asksFor);
    }

    private static JsonNode parse(Path file) throws InputException {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read: name a JSON file that exists and may be read");
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new InputException(file + ": is not JSON"
                    + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr()) + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("it ends too soon"));
        }
    }

    private static PartyId person(Checked at, JsonNode node) throws InputException {
        if (node == null) {
            return PartyId.of("visitor");
        }
        try {
            return PartyId.of(at.text("person", node));
        } catch (IllegalArgumentException e) {
            throw at.wrong("person", node, "1 to 128 letters, digits and . _ : @ -");
        }
    }

    private static Map<AttributeKey<?>, Object> facts(
            Checked at, String part, JsonNode node, Map<String, AttributeKey<?>> questions) throws InputException {
        Map<AttributeKey<?>, Object> facts = new LinkedHashMap<>();
        if (node == null) {
            return facts;
        }
        if (!node.isObject()) {
            throw at.wrong(part, node, "an object of facts");
        }
        for (String name : node.propertyNames()) {
            AttributeKey<?> key = questions.get(name);
            if (key == null) {
                throw at.wrong(
                        part + "." + name, node.get(name), "no such fact; there are " + sorted(questions.keySet()));
            }
            facts.put(key, value(at, part + "." + name, node.get(name), key.domain()));
        }
        return facts;
    }

    private static <T> Object value(Checked at, String field, JsonNode node, Domain<T> domain) throws InputException {
        Object value = at.typed(field, node, domain);
        @SuppressWarnings("unchecked") // Checked.typed gives the type the domain is of
        Optional<String> objection = domain.objection((T) value);
        if (objection.isPresent()) {
            throw at.wrong(field, node, objection.get());
        }
        return value;
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    /** Reads values of one file, and says what is wrong with them. */
    private record Checked(Path file) {

        InputException wrong(String field, JsonNode found, String permitted) {
            String value = found.toString();
            return new InputException(file + ": " + field + " is "
                    + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + ", permitted: " + permitted);
        }

        String text(String field, JsonNode node) throws InputException {
            if (!node.isString()) {
                throw wrong(field, node, "a text");
            }
            return node.stringValue();
        }

        Optional<String> oneOf(String field, JsonNode node, Set<String> permitted) throws InputException {
            if (node == null) {
                return Optional.empty();
            }
            if (!node.isString() || !permitted.contains(node.stringValue())) {
                throw wrong(field, node, "one of " + sorted(permitted));
            }
            return Optional.of(node.stringValue());
        }

        Object typed(String field, JsonNode node, Domain<?> domain) throws InputException {
            if (domain instanceof Domain.OfNumber number) {
                if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
                    throw wrong(
                            field,
                            node,
                            "a number, " + number.objection(Double.NaN).orElse("any"));
                }
                return node.doubleValue();
            }
            if (domain instanceof Domain.OfFlag) {
                if (!node.isBoolean()) {
                    throw wrong(field, node, "true or false");
                }
                return node.booleanValue();
            }
            if (domain instanceof Domain.OfSet set) {
                return texts(field, node, set);
            }
            if (domain instanceof Domain.OfDate) {
                try {
                    return LocalDate.parse(text(field, node));
                } catch (DateTimeException e) {
                    throw wrong(field, node, "a day such as 2026-01-31");
                }
            }
            if (domain instanceof Domain.OfInstant) {
                try {
                    return Instant.parse(text(field, node));
                } catch (DateTimeException e) {
                    throw wrong(field, node, "an instant such as 2026-01-31T08:00:00Z");
                }
            }
            if (domain instanceof Domain.OfMoney money) {
                try {
                    return Money.parse(
                            text(field, node), money.least().currency().getCurrencyCode());
                } catch (IllegalArgumentException e) {
                    throw wrong(
                            field, node, "an amount such as \"" + money.least().amount() + "\"");
                }
            }
            return text(field, node);
        }

        private Set<String> texts(String field, JsonNode node, Domain.OfSet set) throws InputException {
            String permitted = "an array of any of " + sorted(set.answers().keySet()) + ", or [] for none";
            if (!node.isArray()) {
                throw wrong(field, node, permitted);
            }
            Set<String> texts = new LinkedHashSet<>();
            for (JsonNode item : node) {
                if (!item.isString() || !set.answers().containsKey(item.stringValue())) {
                    throw wrong(field, node, permitted);
                }
                texts.add(item.stringValue());
            }
            return texts;
        }
    }
}
