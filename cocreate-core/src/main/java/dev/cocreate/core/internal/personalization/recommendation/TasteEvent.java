package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Text;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import dev.cocreate.core.internal.json.Words;
import dev.cocreate.core.internal.road.Drawn;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.personalization.recommendation.Tastes;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.List;
import java.util.Set;

/**
 * What happens to what a shelf holds of one person: its durable vocabulary.
 *
 * <p>Every event of her history names the fact in her profile that says a history is kept: so an erasure of that fact
 * takes the events along, and a history under a fact that no longer stands counts no more.
 */
public sealed interface TasteEvent extends Event {

    /** On which shelf. */
    String shelf();

    /** An item by its code, called as it was then. */
    record Named(String code, Text title) {}

    /** Something of her history. */
    sealed interface OfHistory extends TasteEvent, Drawn {

        /** Which item. */
        Named item();

        /** The fact in her profile under which it is kept. */
        String history();

        @Override
        default Set<String> facts() {
            return Set.of(history());
        }
    }

    /** She chose an item. */
    record ItemChosen(String shelf, Named item, String history) implements OfHistory {}

    /** She rated an item. */
    record ItemRated(String shelf, Named item, String history, int stars) implements OfHistory {
        public ItemRated {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("a rating is 1 to 5 stars, but was " + stars);
            }
        }
    }

    /** She gave an item back. */
    record ItemReturned(String shelf, Named item, String history) implements OfHistory {}

    /** She excluded an item. */
    record ItemExcluded(String shelf, Named item, Exclusion how) implements TasteEvent {}

    /** She reopened an item. */
    record ItemReopened(String shelf, Named item) implements TasteEvent {}

    /** She set how much others count. */
    record OthersHeeded(String shelf, double share) implements TasteEvent {
        public OthersHeeded {
            Tastes.checkShare(share);
        }
    }

    /** She let her history count among others', or ended that. */
    record HistoryLent(String shelf, boolean lends) implements TasteEvent {}

    /** How they are written. */
    List<EventType<?>> TYPES = List.of(
            EventType.of(
                    "recommendation.item-chosen",
                    ItemChosen.class,
                    TasteEvent::history,
                    from -> new ItemChosen(from.text("shelf"), named(from), fact(from))),
            EventType.of(
                    "recommendation.item-rated",
                    ItemRated.class,
                    event -> history(event).with("stars", event.stars()),
                    from -> new ItemRated(from.text("shelf"), named(from), fact(from), stars(from))),
            EventType.of(
                    "recommendation.item-returned",
                    ItemReturned.class,
                    TasteEvent::history,
                    from -> new ItemReturned(from.text("shelf"), named(from), fact(from))),
            EventType.of(
                    "recommendation.item-excluded",
                    ItemExcluded.class,
                    event -> item(event.shelf(), event.item()).with("evidence", event.how() == Exclusion.EVIDENCE),
                    from -> new ItemExcluded(
                            from.text("shelf"),
                            named(from),
                            from.flag("evidence") ? Exclusion.EVIDENCE : Exclusion.PROPOSAL)),
            EventType.of(
                    "recommendation.item-reopened",
                    ItemReopened.class,
                    event -> item(event.shelf(), event.item()),
                    from -> new ItemReopened(from.text("shelf"), named(from))),
            EventType.of(
                    "recommendation.others-heeded",
                    OthersHeeded.class,
                    event -> Json.object().with("shelf", event.shelf()).with("share", Num.of(event.share())),
                    from -> new OthersHeeded(from.text("shelf"), share(from))),
            EventType.of(
                    "recommendation.history-lent",
                    HistoryLent.class,
                    event -> Json.object().with("shelf", event.shelf()).with("lends", event.lends()),
                    from -> new HistoryLent(from.text("shelf"), from.flag("lends"))));

    private static Obj item(String shelf, Named item) {
        return Json.object().with("shelf", shelf).with("item", item.code()).with("title", Words.write(item.title()));
    }

    private static Obj history(OfHistory event) {
        return item(event.shelf(), event.item()).with("history", event.history());
    }

    private static Named named(Obj from) {
        return new Named(from.text("item"), Words.text(from.object("title")));
    }

    private static String fact(Obj from) {
        return from.text("history");
    }

    private static int stars(Obj from) {
        int stars = from.small("stars");
        if (stars < 1 || stars > 5) {
            throw new MalformedJson("stars", "it is outside 1 to 5");
        }
        return stars;
    }

    private static double share(Obj from) {
        double share = from.decimal("share");
        if (!(share >= 0 && share <= 1)) {
            throw new MalformedJson("share", "it is outside 0 to 1");
        }
        return share;
    }
}
