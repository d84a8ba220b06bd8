package dev.cocreate.core.internal.transparency;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether every kind of event is told, once, in English and in German, in words a person can read.
 *
 * <pre>{@code
 * assertThat(TellingCoverage.gaps(allTypes, allTellings, new EventSamples(1))).isEmpty();
 * }</pre>
 */
public final class TellingCoverage {

    private static final int SAMPLES = 25;

    /** What betrays that a program spoke: an enum's constant, a record's or an Optional's form, a placeholder. */
    private static final Pattern CODE = Pattern.compile(
            "\\b[A-Z]{2,}(_[A-Z]+)+\\b|\\b[A-Z][A-Za-z]+\\[|\\bOptional\\b|\\bnull\\b|\\{[a-z0-9]*}|%[sd]\\b|@[0-9a-f]{6,}");

    private TellingCoverage() {}

    /**
     * What is not told as it should be.
     *
     * @param types every kind of event there is
     * @param tellings those the areas contribute; that of the road is added
     * @param samples makes events of each kind
     * @return one sentence for each fault; empty if all is well
     */
    public static List<String> gaps(Collection<EventType<?>> types, List<Telling> tellings, EventSamples samples) {
        List<Telling> all = new ArrayList<>(tellings);
        all.add(new RoadTelling(tellings));
        List<String> gaps = new ArrayList<>();
        for (EventType<?> type : types) {
            for (int i = 0; i < SAMPLES; i++) {
                Optional<String> gap = gap(type, samples.event(type.type()), all);
                if (gap.isPresent()) {
                    gaps.add(type.name() + ": " + gap.get());
                    break;
                }
            }
        }
        return gaps;
    }

    private static Optional<String> gap(EventType<?> type, Event event, List<Telling> tellings) {
        List<Telling.Told> told = new ArrayList<>();
        boolean passedOver = false;
        for (Telling telling : tellings) {
            telling.tell(recorded(type, event)).ifPresent(told::add);
            passedOver |= telling.untold().contains(type.type());
        }
        if (passedOver) {
            return told.isEmpty() ? Optional.empty() : Optional.of("it is told and passed over as well");
        }
        if (told.size() != 1) {
            return Optional.of("it is told by " + told.size() + " areas: " + event);
        }
        List<Text> texts = new ArrayList<>(told.get(0).further());
        texts.add(told.get(0).text());
        told.get(0).reasons().forEach(reason -> texts.add(reason.text()));
        return texts.stream().flatMap(text -> fault(text).stream()).findFirst();
    }

    private static Optional<String> fault(Text text) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            if (!text.languages().contains(language)) {
                return Optional.of("it lacks " + language.getDisplayLanguage(Locale.ENGLISH) + ": " + text);
            }
        }
        if (text.wordings().get(Locale.ENGLISH).equals(text.wordings().get(Locale.GERMAN))) {
            return Optional.of("it says the same in both languages: " + text);
        }
        return text.wordings().values().stream()
                .flatMap(levels -> levels.values().stream())
                .flatMap(words -> code(words).stream())
                .findFirst();
    }

    private static Optional<String> code(String words) {
        Matcher code = CODE.matcher(words);
        return code.find() ? Optional.of("a person would read '" + code.group() + "' in: " + words) : Optional.empty();
    }

    private static Recorded recorded(EventType<?> type, Event event) {
        PartyId ada = PartyId.of("ada");
        EventHeader header = new EventHeader(
                new UUID(0, 1),
                StreamId.of("sample", "one"),
                0,
                type.name(),
                type.schema(),
                Instant.parse("2026-03-01T09:00:00Z"),
                ada,
                ada,
                new TreeSet<>());
        return new Recorded(0, header, event);
    }
}
