package dev.cocreate.transparency;

import dev.cocreate.Audience;
import dev.cocreate.PartyId;
import dev.cocreate.Reason;
import dev.cocreate.Text;
import dev.cocreate.journal.EventHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One event of a trail, told.
 *
 * <p>Immutable. Whoever the event concerns reads the same; only the {@code audience} differs.
 *
 * @param position its number in the journal and in the log, from 0
 * @param header what stands outside its content: when, in which stream, who acted, whom it is about, who else is told
 * @param text what happened
 * @param reasons why, where the event carries reasons
 * @param further what else is said with it, such as what remains possible after a refusal and where to appeal
 * @param links what lies behind it and what it is about: facts, rules, disclosures, turns, decisions
 * @param erased whether its content was erased, so that only this much can still be told
 * @param audience who reads
 */
public record TrailEntry(
        long position,
        EventHeader header,
        Text text,
        List<Reason> reasons,
        List<Text> further,
        List<Link> links,
        boolean erased,
        Audience audience) {

    /**
     * Copies.
     *
     * @param position as above
     * @param header as above
     * @param text as above
     * @param reasons as above
     * @param further as above
     * @param links as above
     * @param erased as above
     * @param audience as above
     */
    public TrailEntry {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(audience, "audience");
        reasons = List.copyOf(reasons);
        further = List.copyOf(further);
        links = List.copyOf(links);
    }

    /**
     * When it was accepted.
     *
     * @return {@code header().at()}
     */
    public Instant at() {
        return header.at();
    }

    /**
     * Who acted.
     *
     * @return {@code header().by()}
     */
    public PartyId by() {
        return header.by();
    }

    /**
     * Whom it is about: the one whose erasure takes its content away.
     *
     * @return {@code header().subject()}
     */
    public PartyId subject() {
        return header.subject();
    }

    /**
     * What kind of event it is, for filters and machines.
     *
     * @return such as {@code dialogue.turn-said}; never shown to a person
     */
    public String kind() {
        return header.type();
    }

    /**
     * What happened, in her language.
     *
     * @return the words, with the languages looked for in vain
     */
    public Text.Told told() {
        return text.in(audience);
    }

    /**
     * Why, in her language.
     *
     * @return the words of each reason, in order; empty if the event carries none
     */
    public List<Text.Told> why() {
        return reasons.stream().map(reason -> reason.text().in(audience)).toList();
    }

    /**
     * Everything told of it, in her language: what happened, why, and what else is said.
     *
     * @return sentences in that order, parted by a space
     */
    public String story() {
        return String.join(" ", all().stream().map(Text.Told::words).toList());
    }

    /**
     * The languages she prefers to what she got, for want of words in them: to be reported, not hidden.
     *
     * @return each once, in her order; empty if all was told in her first language
     */
    public Set<Locale> missing() {
        Set<Locale> lacking = new LinkedHashSet<>();
        all().forEach(told -> lacking.addAll(told.missing()));
        Set<Locale> inOrder = new LinkedHashSet<>(audience.languages());
        inOrder.retainAll(lacking);
        return inOrder;
    }

    private List<Text.Told> all() {
        List<Text.Told> all = new ArrayList<>();
        all.add(told());
        all.addAll(why());
        further.forEach(each -> all.add(each.in(audience)));
        return all;
    }
}
