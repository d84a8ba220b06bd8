package dev.cocreate.core.internal.personalization.recommendation;

import dev.cocreate.PartyId;
import dev.cocreate.core.internal.personalization.recommendation.Scoring.Scored;
import dev.cocreate.core.internal.road.Event;
import dev.cocreate.core.internal.road.Recorded;
import dev.cocreate.personalization.recommendation.Remembered;
import dev.cocreate.personalization.recommendation.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people who lend their history to one shelf have in common.
 *
 * <p>What is added waits for the end of a <i>round</i>: until events of {@code least} different people have come since the
 * last. So what others see never changes by what one person alone adds. What is taken away, by whatever way she has, is
 * gone at once: her right comes before others' convenience. Where rounds end follows from the headers of events alone,
 * which stay when content is erased; so the same journal gives the same crowd, also after an erasure, and then it is as if
 * what was erased had never been said.
 *
 * <p>For one thread.
 */
public final class Crowd {

    private static final int[] NOTHING = {};

    private final Shelf shelf;
    private final String key;
    private final CoOccurrence common;
    private final Map<PartyId, Person> people = new HashMap<>();
    private final Set<PartyId> round = new HashSet<>();
    private final Set<PartyId> waiting = new LinkedHashSet<>();
    private long roundEnded = -1;

    /** A crowd nobody has joined yet. */
    public Crowd(Shelf shelf) {
        this.shelf = shelf;
        this.key = shelf.history().name();
        this.common = new CoOccurrence(shelf.least());
    }

    /** What is known of one person. */
    private static final class Person {
        private TasteState tastes = TasteState.EMPTY;
        private Permit permit = Permit.NOTHING_SAID;
        private int[] counted = NOTHING;
    }

    Shelf shelf() {
        return shelf;
    }

    CoOccurrence common() {
        return common;
    }

    /**
     * What is best for one who has these, the latest first.
     *
     * @param others how much others count, 0 to 1
     * @param passed what is not to be recommended
     */
    public List<Scored> like(List<String> evidence, double others, Set<String> passed, int most) {
        return new Scoring(shelf.assortment(), common, others, passed).like(evidence, most);
    }

    /** What most people have, whoever asks. */
    List<Scored> popular(Set<String> passed, int most) {
        return new Scoring(shelf.assortment(), common, 1, passed).popular(most);
    }

    /** What of one person's items counts for others now. */
    List<String> lent(PartyId owner) {
        Person person = people.get(owner);
        return person == null ? List.of() : common.items(person.counted);
    }

    /** Something happened to what this shelf holds of a person. */
    public void tasted(PartyId owner, Recorded recorded) {
        Person person = people.computeIfAbsent(owner, any -> new Person());
        person.tastes = TasteState.FOLD.after(person.tastes, recorded);
        follow(owner, person);
        round.add(owner);
        if (round.size() >= shelf.least()) {
            endRound();
            roundEnded = recorded.position();
        }
    }

    /** Something happened to a person's profile. */
    public void said(PartyId owner, Event event) {
        Person known = people.get(owner);
        Permit permit = (known == null ? Permit.NOTHING_SAID : known.permit).after(event, key);
        if (known == null && permit.saysNothing()) {
            return;
        }
        Person person = people.computeIfAbsent(owner, any -> new Person());
        person.permit = permit;
        follow(owner, person);
    }

    /** All about a person was erased. */
    void gone(PartyId owner) {
        Person person = people.remove(owner);
        waiting.remove(owner);
        if (person != null) {
            common.change(person.counted, NOTHING);
        }
    }

    /**
     * Some of what a person said was erased: she is followed anew, as if it had never been said. When rounds ended does not
     * change by that.
     *
     * @param history all there is of her by now, in order, without what was erased
     */
    void anew(PartyId owner, List<Recorded> history) {
        Person before = people.getOrDefault(owner, new Person());
        Person person = new Person();
        boolean counting = false;
        for (Recorded each : history) {
            if (!counting && each.position() > roundEnded) {
                person.counted = wanted(person);
                counting = true;
            }
            if (each.header().stream().kind().equals(TasteState.FOLD.kind())) {
                person.tastes = TasteState.FOLD.after(person.tastes, each);
            } else {
                person.permit = person.permit.after(each.event(), key);
            }
            if (counting) {
                person.counted = CoOccurrence.common(person.counted, wanted(person));
            }
        }
        if (!counting) {
            person.counted = wanted(person);
        }
        common.change(before.counted, person.counted);
        people.put(owner, person);
        follow(owner, person);
    }

    /** Takes away at once what no longer counts; what is new waits. */
    private void follow(PartyId owner, Person person) {
        int[] wanted = wanted(person);
        int[] left = CoOccurrence.common(person.counted, wanted);
        if (left.length < person.counted.length) {
            common.change(person.counted, left);
            person.counted = left;
        }
        if (wanted.length > left.length) {
            waiting.add(owner);
        } else {
            waiting.remove(owner);
        }
    }

    private void endRound() {
        for (PartyId owner : waiting) {
            Person person = people.get(owner);
            if (person != null) {
                int[] wanted = wanted(person);
                common.change(person.counted, wanted);
                person.counted = wanted;
            }
        }
        waiting.clear();
        round.clear();
    }

    private int[] wanted(Person person) {
        @Nullable String fact = person.permit.lendable();
        if (fact == null || !person.tastes.lends()) {
            return NOTHING;
        }
        List<String> items = new ArrayList<>();
        for (Remembered each : person.tastes.evidence(fact)) {
            items.add(each.item());
        }
        return common.numbered(items);
    }
}
