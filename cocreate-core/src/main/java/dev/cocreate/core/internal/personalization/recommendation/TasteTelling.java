package dev.cocreate.core.internal.personalization.recommendation;

import static dev.cocreate.core.internal.personalization.recommendation.ReasonWords.both;

import dev.cocreate.Audience;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemExcluded;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemRated;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReopened;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReturned;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.OthersHeeded;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells what happened to what a shelf holds of somebody. */
public final class TasteTelling implements Telling {

    private static final Map<String, Text> ACTS = Map.of(
            "recommendation.choose", both("record a choice", "eine Wahl festhalten"),
            "recommendation.rate", both("record a rating", "eine Bewertung festhalten"),
            "recommendation.return", both("record that something was given back", "eine Rückgabe festhalten"),
            "recommendation.exclude", both("exclude an item", "ein Stück ausschließen"),
            "recommendation.reopen", both("reopen an item", "ein Stück wieder zulassen"),
            "recommendation.heed-others", both("set how much others count", "festlegen, wie viel andere zählen"),
            "recommendation.lend",
                    both("let a history count among others'", "einen Verlauf bei anderen mitzählen lassen"),
            "recommendation.keep",
                    both("let a history count for oneself only", "einen Verlauf nur für sich selbst zählen lassen"));

    private final Map<String, Shelf> shelves = new HashMap<>();

    public TasteTelling(Collection<Shelf> shelves) {
        shelves.forEach(shelf -> this.shelves.put(shelf.name(), shelf));
    }

    @Override
    public Optional<Text> act(String name) {
        return Optional.ofNullable(ACTS.get(name));
    }

    @Override
    public Optional<Told> tell(Recorded recorded) {
        return recorded.event() instanceof TasteEvent event
                ? Optional.of(Told.of(tell(
                        event,
                        recorded.header().by().value(),
                        recorded.header().subject().value())))
                : Optional.empty();
    }

    private Text tell(TasteEvent event, String by, String owner) {
        String english = " (" + shelf(event, Locale.ENGLISH) + ")";
        String german = " (" + shelf(event, Locale.GERMAN) + ")";
        if (event instanceof ItemChosen chosen) {
            return both(
                    by + " recorded that " + owner + " chose " + title(chosen.item(), Locale.ENGLISH) + english + ".",
                    by + " hat festgehalten, dass " + owner + " " + title(chosen.item(), Locale.GERMAN) + " gewählt hat"
                            + german + ".");
        }
        if (event instanceof ItemRated rated) {
            return both(
                    by + " recorded that " + owner + " gave " + title(rated.item(), Locale.ENGLISH) + " "
                            + rated.stars() + " of 5 stars" + english + ".",
                    by + " hat festgehalten, dass " + owner + " " + title(rated.item(), Locale.GERMAN) + " "
                            + rated.stars() + " von 5 Sternen gegeben hat" + german + ".");
        }
        if (event instanceof ItemReturned returned) {
            return both(
                    by + " recorded that " + owner + " gave " + title(returned.item(), Locale.ENGLISH) + " back"
                            + english + ".",
                    by + " hat festgehalten, dass " + owner + " " + title(returned.item(), Locale.GERMAN)
                            + " zurückgegeben hat" + german + ".");
        }
        if (event instanceof ItemExcluded excluded) {
            boolean evidence = excluded.how() == Exclusion.EVIDENCE;
            return both(
                    by + " excluded " + title(excluded.item(), Locale.ENGLISH)
                            + (evidence ? ": never proposed, and no sign of what she likes" : ": never proposed")
                            + english + ".",
                    by + " hat " + title(excluded.item(), Locale.GERMAN) + " ausgeschlossen"
                            + (evidence
                                    ? ": wird nie vorgeschlagen und sagt nichts darüber, was ihr gefällt"
                                    : ": wird nie vorgeschlagen")
                            + german + ".");
        }
        if (event instanceof ItemReopened reopened) {
            return both(
                    by + " lets " + title(reopened.item(), Locale.ENGLISH) + " be proposed and count again" + english
                            + ".",
                    by + " lässt " + title(reopened.item(), Locale.GERMAN) + " wieder vorschlagen und zählen" + german
                            + ".");
        }
        if (event instanceof OthersHeeded heeded) {
            long percent = Math.round(heeded.share() * 100);
            return both(
                    by + " set that others count " + percent + " % and her own history " + (100 - percent) + " %"
                            + english + ".",
                    by + " hat festgelegt, dass andere zu " + percent + " % zählen und der eigene Verlauf zu "
                            + (100 - percent) + " %" + german + ".");
        }
        return ((HistoryLent) event).lends()
                ? both(
                        by + " lets her history count among others', never told apart from theirs" + english + ".",
                        by + " lässt den eigenen Verlauf bei anderen mitzählen, nie von deren unterscheidbar" + german
                                + ".")
                : both(
                        by + " lets her history count for herself only" + english + ".",
                        by + " lässt den eigenen Verlauf nur noch für sich selbst zählen" + german + ".");
    }

    private String shelf(TasteEvent event, Locale language) {
        Shelf shelf = shelves.get(event.shelf());
        return shelf == null
                ? event.shelf()
                : shelf.label().in(Audience.of(language)).words();
    }

    private static String title(Named item, Locale language) {
        return ReasonWords.titles(List.of(Item.of(item.code(), item.title())), language);
    }
}
