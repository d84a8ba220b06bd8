package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.Text;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.HistoryLent;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemChosen;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemExcluded;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemRated;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReopened;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.ItemReturned;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.Named;
import dev.cocreate.core.internal.personalization.recommendation.TasteEvent.OthersHeeded;
import dev.cocreate.core.internal.profile.ProfileEvent.FactContested;
import dev.cocreate.core.internal.profile.ProfileEvent.FactRetracted;
import dev.cocreate.core.internal.profile.ProfileEvent.FactStated;
import dev.cocreate.core.internal.profile.ProfileEvent.KeyDeclined;
import dev.cocreate.core.internal.profile.ProfileEvent.StanceTaken;
import dev.cocreate.core.internal.profile.ProfileEvent.UseReleased;
import dev.cocreate.core.internal.profile.ProfileEvent.UseRestricted;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.journal.EventHeader;
import dev.cocreate.journal.StreamId;
import dev.cocreate.personalization.recommendation.Assortment;
import dev.cocreate.personalization.recommendation.Item;
import dev.cocreate.personalization.recommendation.Shelf;
import dev.cocreate.personalization.recommendation.Tastes.Exclusion;
import dev.cocreate.profile.Fact;
import dev.cocreate.profile.Provenance;
import dev.cocreate.profile.Stance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/** Readers as events, without a journal: by hand, or by chance from a seed. */
final class Readers {

    static final int LEAST = 3;
    static final int ITEMS = 9;
    static final Shelf SHELF =
            Shelf.of("books", Text.of("books"), Assortment.of(items())).least(LEAST);

    private final Random chance;
    private long position;

    Readers(long seed) {
        this.chance = new Random(seed);
    }

    static String item(int number) {
        return "item-" + number;
    }

    static PartyId reader(int number) {
        return PartyId.of("reader-" + number);
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(Item.of(item(i), Text.of("Item " + i))
                    .with("third-" + i % 3, Text.of("third " + i % 3))
                    .with("half-" + i % 2, Text.of("half " + i % 2)));
        }
        return items;
    }

    /** Hands an event to a crowd as the journal would. */
    static void to(Crowd crowd, Recorded recorded) {
        PartyId owner = recorded.header().subject();
        if (recorded.header().stream().kind().equals("profile")) {
            crowd.said(owner, recorded.event());
        } else {
            crowd.tasted(owner, recorded);
        }
    }

    Recorded recorded(PartyId owner, Event event) {
        boolean taste = event instanceof TasteEvent;
        StreamId stream =
                taste ? TasteState.FOLD.stream(TasteState.name("books", owner)) : StreamId.of("profile", owner.value());
        EventHeader header = new EventHeader(
                new UUID(1, position), stream, 0, "any", 1, Instant.EPOCH, owner, owner, new TreeSet<>());
        return new Recorded(position++, header, event);
    }

    Recorded kept(PartyId owner) {
        return recorded(
                owner,
                new FactStated(
                        fact(owner),
                        SHELF.history().name(),
                        Shelf.KEPT,
                        new Provenance.Declared(owner),
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Fact.Standing.STANDS));
    }

    Recorded lends(PartyId owner) {
        return recorded(owner, new HistoryLent("books", true));
    }

    Recorded chose(PartyId owner, int item) {
        return recorded(owner, new ItemChosen("books", named(item), fact(owner)));
    }

    static String fact(PartyId owner) {
        return "fact-of-" + owner;
    }

    static Named named(int item) {
        return new Named(item(item), Text.of("Item " + item));
    }

    /** Some readers keep and lend a history, and then all sorts of things happen. */
    List<Recorded> story(int readers, int events) {
        List<Recorded> story = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            story.add(kept(reader(i)));
            if (chance.nextInt(4) > 0) {
                story.add(lends(reader(i)));
            }
        }
        for (int i = 0; i < events; i++) {
            story.add(any(reader(chance.nextInt(readers))));
        }
        return story;
    }

    private Recorded any(PartyId owner) {
        Named item = named(chance.nextInt(ITEMS));
        int dice = chance.nextInt(100);
        if (dice < 60) {
            return recorded(owner, new ItemChosen("books", item, fact(owner)));
        }
        if (dice < 68) {
            return recorded(owner, new ItemRated("books", item, fact(owner), 1 + chance.nextInt(5)));
        }
        if (dice < 73) {
            return recorded(owner, new ItemReturned("books", item, fact(owner)));
        }
        if (dice < 78) {
            return recorded(
                    owner,
                    new ItemExcluded("books", item, chance.nextBoolean() ? Exclusion.EVIDENCE : Exclusion.PROPOSAL));
        }
        if (dice < 81) {
            return recorded(owner, new ItemReopened("books", item));
        }
        if (dice < 83) {
            return recorded(owner, new OthersHeeded("books", chance.nextDouble()));
        }
        if (dice < 87) {
            return recorded(owner, new HistoryLent("books", chance.nextInt(3) > 0));
        }
        if (dice < 90) {
            return recorded(owner, new StanceTaken(Stance.undeclared().profiling(chance.nextInt(3) > 0)));
        }
        return profile(owner, dice);
    }

    private Recorded profile(PartyId owner, int dice) {
        String key = SHELF.history().name();
        return switch (dice) {
            case 90 -> recorded(owner, new UseRestricted(key));
            case 91, 92 -> recorded(owner, new UseReleased(key));
            case 93 -> recorded(owner, new FactContested("c", fact(owner), key, owner, Text.of("Not me.")));
            case 94 -> recorded(owner, new KeyDeclined(key, List.of()));
            case 95 -> recorded(owner, new FactRetracted(fact(owner), key, List.of()));
            default -> kept(owner);
        };
    }
}
