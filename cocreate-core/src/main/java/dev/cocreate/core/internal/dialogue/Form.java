package dev.cocreate.core.internal.dialogue;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.PartyId;
import dev.cocreate.Role;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.dialogue.Participant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The small words of this room as JSON. */
public final class Form {

    private Form() {}

    static Json at(Instant instant) {
        return new Str(instant.toString());
    }

    static Instant instant(Obj from, String name) {
        return parsed(name, () -> Instant.parse(from.text(name)));
    }

    static Optional<Instant> perhapsInstant(Obj from, String name) {
        return from.has(name) ? Optional.of(instant(from, name)) : Optional.empty();
    }

    static Optional<String> perhapsText(Obj from, String name) {
        return from.has(name) ? Optional.of(from.text(name)) : Optional.empty();
    }

    static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static OptionalLong perhapsNumber(Obj from, String name) {
        return from.has(name) ? OptionalLong.of(from.integer(name)) : OptionalLong.empty();
    }

    static Arr numbers(Collection<Long> numbers) {
        return Arr.of(numbers, Num::of);
    }

    static List<Long> numbers(Obj from, String name) {
        List<Long> numbers = new ArrayList<>();
        for (Json item : from.list(name, Function.identity())) {
            numbers.add(Json.object().with(name, item).integer(name));
        }
        return numbers;
    }

    /** Sorted, so that equal sets have equal bytes. */
    static Arr parties(Collection<PartyId> parties) {
        return Arr.ofTexts(parties.stream().map(PartyId::value).sorted().toList());
    }

    static Set<PartyId> parties(Obj from, String name) {
        Set<PartyId> parties = new LinkedHashSet<>();
        from.texts(name).forEach(value -> parties.add(PartyId.of(value)));
        return parties;
    }

    static PartyId party(Obj from, String name) {
        return PartyId.of(from.text(name));
    }

    static <E extends Enum<E>> E one(Class<E> type, Obj from, String name) {
        return one(type, from.text(name), name);
    }

    static <E extends Enum<E>> E one(Class<E> type, String value, String name) {
        return parsed(name, () -> Enum.valueOf(type, value));
    }

    static <T> T parsed(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (MalformedJson e) {
            throw e;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedJson(name, "it is not of its form");
        }
    }

    static Obj participant(Participant participant) {
        return Json.object()
                .with("party", participant.party().value())
                .with("role", participant.role().name())
                .with("automated", participant.automated())
                .with(
                        "languages",
                        Arr.ofTexts(participant.audience().languages().stream()
                                .map(Locale::toLanguageTag)
                                .toList()))
                .with("level", participant.audience().level().name());
    }

    static Participant participant(Obj from) {
        return new Participant(
                party(from, "party"),
                one(Role.class, from, "role"),
                from.flag("automated"),
                new Audience(
                        from.list("languages", each -> Locale.forLanguageTag(each.asText("languages"))),
                        one(Level.class, from, "level")));
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String hash(Json form) {
        try {
            byte[] bytes = form.bytes().toArray();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
