package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Datum;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.Suggesting;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.core.internal.profile.ProfileReader;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Situation;
import dev.cocreate.personalization.Asking;
import dev.cocreate.personalization.Element;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One proposal in the making, which remembers what it last suggested and on what evidence. For one thread.
 *
 * <p>Of the person herself it rests on states the decision is bound to. Of the others it takes what their crowd says at
 * this moment: numbers that no single person's state shows in.
 */
final class Proposing implements Suggesting {

    private final Shelves shelves;
    private final int most;
    private List<Scored> scored = List.of();
    private List<Text> notes = List.of();
    private Optional<Double> others = Optional.empty();

    Proposing(Shelves shelves, int most) {
        this.shelves = shelves;
        this.most = most;
    }

    /** What was suggested last, the strongest first. */
    List<Scored> scored() {
        return scored;
    }

    List<Text> notes() {
        return notes;
    }

    /** How much others counted; absent if somebody else than she asked, for the setting is hers to know. */
    Optional<Double> others() {
        return others;
    }

    /**
     * What may be used of her.
     *
     * @param fact the fact under which her history is kept; absent if it may not be used
     */
    private record Leave(
            Optional<String> fact, Map<AttributeKey<?>, Datum<?>> data, List<Change> looks, Optional<Text> unless) {}

    @Override
    public Optional<Suggestions> suggest(
            Situation situation, Asking asking, String decision, Supplier<Set<String>> named) {
        return shelves.of(asking.element()).map(shelf -> suggest(shelf, situation, asking, decision, named));
    }

    private Suggestions suggest(
            Shelf shelf, Situation situation, Asking asking, String decision, Supplier<Set<String>> named) {
        TasteState tastes = situation.state(TasteState.FOLD, TasteState.name(shelf.name(), asking.consumer()));
        Leave leave = leave(shelf, situation, asking, decision);
        Map<String, Remembered> remembered = leave.fact().map(tastes::under).orElse(Map.of());
        List<String> evidence = leave.fact().map(tastes::evidence).orElse(List.of()).stream()
                .map(Remembered::item)
                .toList();
        Set<String> passed = new HashSet<>(tastes.excluded().keySet());
        passed.addAll(remembered.keySet());
        boolean herself = asking.by().equals(asking.consumer());
        List<Scored> found = score(shelf, tastes.others(), evidence, passed);
        scored = herself ? found : inOrder(found);
        notes = notes(shelf, tastes, leave, herself, remembered);
        others = Optional.of(tastes.others()).filter(any -> herself);
        boolean fromHistory = !evidence.isEmpty();
        List<Suggested> suggested = new ArrayList<>();
        Map<String, Text> values = new LinkedHashMap<>();
        for (Scored each : scored) {
            String code = each.item().code();
            suggested.add(new Suggested(
                    code,
                    Optional.of(each.weight()),
                    ReasonWords.of(each, others),
                    fromHistory ? Optional.of(shelf.history()) : Optional.empty()));
            values.put(code, each.item().title());
        }
        for (String code : named.get()) {
            Item item = shelf.assortment().item(code).orElseGet(() -> Item.of(code, Text.of(code)));
            values.putIfAbsent(code, item.title());
            if (tastes.excluded().containsKey(code)) {
                suggested.add(new Suggested(code, Optional.empty(), ReasonWords.excluded(item), Optional.empty()));
            }
        }
        return new Suggestions(
                new Element(shelf.name(), shelf.label(), values), suggested, leave.data(), leave.looks());
    }

    private List<Scored> score(Shelf shelf, double others, List<String> evidence, Set<String> passed) {
        return shelves.crowds().ask(shelf, crowd -> {
            List<Scored> like = crowd.like(evidence, others, passed, most);
            return like.isEmpty() && others > 0 ? crowd.popular(passed, most) : like;
        });
    }

    private Leave leave(Shelf shelf, Situation situation, Asking asking, String decision) {
        if (!shelves.profiles().profiling(situation, asking.consumer())) {
            return new Leave(Optional.empty(), Map.of(), List.of(), Optional.of(ReasonWords.noProfiling()));
        }
        AttributeKey<String> key = shelf.history();
        ProfileReader.Read read = shelves.profiles()
                .read(situation, asking.consumer(), List.of(key), asking.by(), asking.purpose(), Optional.of(decision));
        Datum<String> datum = read.of(key);
        if (datum instanceof Datum.Known<String> known) {
            return new Leave(Optional.of(known.fact()), Map.of(key, known), List.of(read.look()), Optional.empty());
        }
        Datum.Why why = ((Datum.Unknown<String>) datum).why();
        return new Leave(Optional.empty(), Map.of(), List.of(read.look()), Optional.of(ReasonWords.notRead(why)));
    }

    /** The same with weights that say no more than the order: from the true ones her setting could be worked out. */
    private static List<Scored> inOrder(List<Scored> scored) {
        List<Scored> ordered = new ArrayList<>();
        for (Scored each : scored) {
            double weight = (double) (scored.size() - ordered.size()) / scored.size();
            ordered.add(new Scored(each.item(), weight, each.own(), each.fromOthers(), each.evidence()));
        }
        return List.copyOf(ordered);
    }

    private static List<Text> notes(
            Shelf shelf, TasteState tastes, Leave leave, boolean herself, Map<String, Remembered> remembered) {
        List<Text> notes = new ArrayList<>();
        leave.unless().ifPresent(notes::add);
        if (!herself) {
            return List.copyOf(notes);
        }
        if (tastes.others() == 0) {
            notes.add(ReasonWords.onlyHers());
        }
        List<Item> aside = new ArrayList<>();
        for (Remembered each : remembered.values()) {
            if (tastes.excluded().get(each.item()) == Exclusion.EVIDENCE) {
                shelf.assortment().item(each.item()).ifPresent(aside::add);
            }
        }
        if (!aside.isEmpty()) {
            notes.add(ReasonWords.setAside(aside));
        }
        return List.copyOf(notes);
    }
}
