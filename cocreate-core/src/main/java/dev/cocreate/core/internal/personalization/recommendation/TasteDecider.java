package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.Reason;
import dev.cocreate.Refusal;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemExcluded;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemRated;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReopened;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReturned;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.OthersHeeded;
import dev.cocreate.core.internal.road.Change;
import dev.cocreate.core.internal.road.Decided;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Tastes;
import java.util.Locale;

/** Decides acts about what a shelf holds of one person. Pure. */
final class TasteDecider {

    private TasteDecider() {}

    /** @param history the fact in her profile that says a history is kept */
    static Decided decide(TasteAct.Remember act, TasteState state, String history) {
        if (act.item().isEmpty()) {
            return noSuchItem();
        }
        Named item = act.item().get();
        if (act.kind() == TasteAct.Kind.RETURN) {
            Remembered before = state.under(history).get(item.code());
            if (before == null || !before.chosen() || before.returned()) {
                return refused(
                        "recommendation.not-chosen",
                        "Only what was chosen, and not given back yet, is given back.",
                        "Zurückgeben lässt sich nur, was gewählt und noch nicht zurückgegeben wurde.");
            }
        }
        return accepted(
                act,
                switch (act.kind()) {
                    case CHOOSE -> new ItemChosen(act.shelf(), item, history);
                    case RATE -> new ItemRated(act.shelf(), item, history, act.stars());
                    case RETURN -> new ItemReturned(act.shelf(), item, history);
                });
    }

    static Decided decide(TasteAct.Hers act, TasteState state) {
        if (!act.by().equals(act.owner())) {
            return refused(
                    "recommendation.hers-alone",
                    "What counts for her, and whether hers counts for others, only she says.",
                    "Was für sie zählt und ob ihr Verlauf für andere zählt, sagt nur sie selbst.");
        }
        if (act instanceof TasteAct.Exclude exclude) {
            return exclude(exclude, state);
        }
        if (act instanceof TasteAct.Reopen reopen) {
            return state.excluded().containsKey(reopen.item().code())
                    ? accepted(act, new ItemReopened(act.shelf(), reopen.item()))
                    : refused(
                            "recommendation.not-excluded",
                            "This is not excluded, so there is nothing to reopen.",
                            "Das ist nicht ausgeschlossen; es gibt nichts wieder zuzulassen.");
        }
        if (act instanceof TasteAct.Heed heed) {
            return accepted(act, new OthersHeeded(act.shelf(), heed.share()));
        }
        TasteAct.Lend lend = (TasteAct.Lend) act;
        if (state.lends() == lend.lends()) {
            return refused(
                    "recommendation.already",
                    lend.lends()
                            ? "Your history counts among others' already."
                            : "Your history does not count among others' as it is.",
                    lend.lends()
                            ? "Ihr Verlauf zählt schon bei anderen mit."
                            : "Ihr Verlauf zählt ohnehin nicht bei anderen mit.");
        }
        return accepted(act, new HistoryLent(act.shelf(), lend.lends()));
    }

    private static Decided exclude(TasteAct.Exclude act, TasteState state) {
        if (act.item().isEmpty()) {
            return noSuchItem();
        }
        Named item = act.item().get();
        if (act.how() == state.excluded().get(item.code())) {
            return refused("recommendation.already", "This is excluded already.", "Das ist schon ausgeschlossen.");
        }
        if (state.excluded().size() >= Tastes.MOST_EXCLUDED && !state.excluded().containsKey(item.code())) {
            return refused(
                    "recommendation.too-many",
                    "At most " + Tastes.MOST_EXCLUDED + " items can be excluded at a time; reopen one first.",
                    "Höchstens " + Tastes.MOST_EXCLUDED
                            + " Stücke können zugleich ausgeschlossen sein; lassen Sie erst eines wieder zu.");
        }
        return accepted(act, new ItemExcluded(act.shelf(), item, act.how()));
    }

    /** What the refusal says where no history may be kept or used. */
    static Decided notKept() {
        return refused(
                "recommendation.not-kept",
                "No history is kept here: she declined it, disputes it or has not reopened it.",
                "Hier wird kein Verlauf geführt: Sie hat das abgelehnt, bestreitet ihn oder hat ihn nicht wieder"
                        + " zugelassen.");
    }

    private static Decided noSuchItem() {
        return refused(
                "recommendation.no-such-item",
                "There is no such item on this shelf.",
                "Ein solches Stück gibt es in diesem Regal nicht.");
    }

    private static Decided accepted(TasteAct act, Event event) {
        return Decided.accepted(
                Change.of(TasteState.FOLD.stream(TasteState.name(act.shelf(), act.owner())), act.owner(), event));
    }

    private static Decided refused(String code, String english, String german) {
        return Decided.refused(Refusal.of(Reason.of(code, Text.of(english).and(Locale.GERMAN, german))));
    }
}
