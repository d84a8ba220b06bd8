package dev.cocreate.core.internal.personalization;

import dev.cocreate.Datum;
import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.engine.Facts;
import dev.cocreate.core.internal.personalization.engine.Matter;
import dev.cocreate.core.internal.personalization.index.Panel;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Asking.Circumstance;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.Explanation.Withheld;
import dev.cocreate.personalization.rulebook.Choices;
import dev.cocreate.profile.AttributeKey;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gathers what a decision rests on: the rules that stand, the facts they read, the circumstances and parameters. */
final class Preparing {

    private final FactReader reader;
    private final Function<String, Optional<AttributeKey<?>>> keys;
    private final Map<String, Element> elements;

    Preparing(FactReader reader, Function<String, Optional<AttributeKey<?>>> keys, Map<String, Element> elements) {
        this.reader = reader;
        this.keys = keys;
        this.elements = Map.copyOf(elements);
    }

    /** What was prepared, and the looks taken for it. */
    record Prepared(Matter matter, List<Change> looks) {}

    /** How an element is called; one that nobody declared by its name. */
    Element element(String name) {
        Element declared = elements.get(name);
        return declared == null ? Element.named(name, Text.of(name)) : declared;
    }

    Prepared prepare(Asking asking, PartyId by, String id, Situation situation) {
        Gathering gathering = gathering(asking.consumer(), asking.firms(), situation);
        return prepare(asking, by, id, situation, gathering.choices(), gathering.rules(asking.element(), false));
    }

    Gathering gathering(PartyId consumer, Set<PartyId> firms, Situation situation) {
        return new Gathering(situation, consumer, firms);
    }

    Prepared prepare(Asking asking, PartyId by, String id, Situation situation, Choices choices, Panel rules) {
        Map<AttributeKey<?>, Datum<?>> data = new LinkedHashMap<>();
        List<Withheld> withheld = new ArrayList<>();
        for (Circumstance<?> each : asking.circumstances()) {
            data.put(
                    each.key(),
                    new Datum.Known<>(each.value(), "circumstance:" + each.key().name()));
            each.withheld().ifPresent(reason -> withheld.add(new Withheld(each.key(), reason)));
        }
        rules.parameters(choices, data);
        List<Change> looks = new ArrayList<>();
        List<AttributeKey<?>> toRead = toRead(rules, data);
        if (!toRead.isEmpty()) {
            FactReader.Read read = reader.read(
                    situation,
                    asking.consumer(),
                    toRead,
                    by,
                    asking.purpose(),
                    Optional.of(id).filter(each -> !each.isEmpty()));
            toRead.forEach(key -> data.put(key, datum(read.data(), key)));
            looks.add(read.look());
        }
        Facts facts = new Facts(
                new HashMap<>(data), situation.now().atZone(ZoneOffset.UTC).toLocalDate());
        Matter matter = new Matter(
                id,
                asking.consumer(),
                element(asking.element()),
                rules,
                asking.wish(),
                facts,
                asking.purpose(),
                withheld);
        return new Prepared(matter, looks);
    }

    private static Datum<?> datum(Map<AttributeKey<?>, Datum<?>> data, AttributeKey<?> key) {
        Datum<?> datum = data.get(key);
        return datum == null ? new Datum.Unknown<>(Datum.Why.NOT_GRANTED) : datum;
    }

    /** What the rules read that is neither circumstance nor parameter; what the catalogue no longer has is unknown. */
    private List<AttributeKey<?>> toRead(Panel rules, Map<AttributeKey<?>, Datum<?>> data) {
        List<AttributeKey<?>> read = new ArrayList<>();
        for (AttributeKey<?> key : rules.keys()) {
            if (data.containsKey(key)) {
                continue;
            }
            Optional<AttributeKey<?>> known = keys.apply(key.name())
                    .filter(found -> found.domain().type() == key.domain().type());
            if (known.isPresent()) {
                read.add(known.get());
            } else {
                data.put(key, new Datum.Unknown<>(Datum.Why.NOT_GRANTED));
            }
        }
        return read;
    }
}
