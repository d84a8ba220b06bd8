package dev.cocreate.core;

import dev.cocreate.core.internal.delivery.DeliveryTelling;
import dev.cocreate.core.internal.delivery.LaneEvent;
import dev.cocreate.core.internal.delivery.PostEvent;
import dev.cocreate.core.internal.dialogue.DialogueEvent;
import dev.cocreate.core.internal.dialogue.DialogueTelling;
import dev.cocreate.core.internal.dialogue.InstructionEvent;
import dev.cocreate.core.internal.disclosure.DisclosureEvent;
import dev.cocreate.core.internal.disclosure.DisclosureTelling;
import dev.cocreate.core.internal.personalization.RulesEvent;
import dev.cocreate.core.internal.personalization.RulesTelling;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent;
import dev.cocreate.core.internal.personalization.recommendation.TasteTelling;
import dev.cocreate.core.internal.profile.ProfileEvent;
import dev.cocreate.core.internal.profile.ProfileTelling;
import dev.cocreate.core.internal.road.EventType;
import dev.cocreate.core.internal.transparency.Telling;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.profile.AttributeCatalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Everything that can happen, and the words each room has for it. */
final class Lexicon {

    private Lexicon() {}

    /** Every event that is ever recorded. */
    static List<EventType<?>> vocabulary() {
        List<EventType<?>> types = new ArrayList<>();
        types.addAll(ProfileEvent.TYPES);
        types.addAll(RulesEvent.TYPES);
        types.addAll(TasteEvent.TYPES);
        types.addAll(DisclosureEvent.TYPES);
        types.addAll(DialogueEvent.TYPES);
        types.addAll(InstructionEvent.TYPES);
        types.addAll(PostEvent.TYPES);
        types.addAll(LaneEvent.TYPES);
        return types;
    }

    /** How every event is told to those it concerns, besides those of the road itself. */
    static List<Telling> tellings(AttributeCatalogue attributes, Collection<Shelf> shelves) {
        return List.of(
                new ProfileTelling(attributes),
                new RulesTelling(),
                new TasteTelling(shelves),
                new DisclosureTelling(),
                new DialogueTelling(),
                new DeliveryTelling());
    }
}
