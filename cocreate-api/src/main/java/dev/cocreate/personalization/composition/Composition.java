package dev.cocreate.personalization.composition;

import dev.cocreate.Audience;
import dev.cocreate.Level;
import dev.cocreate.Outcome;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.personalization.Decision;
import dev.cocreate.personalization.Personalization;
import dev.cocreate.personalization.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of an experience of several elements, made by answering: what is decided so far, and the one question to ask
 * next. Somebody without any knowledge of the field answers question after question, each on her profile, and composes
 * again, until nothing is left to ask.
 *
 * <p>What she did not answer is not filled in for her: an element has a value only if nothing she could still say would
 * change it. So a complete draft is a valid one.
 *
 * <p>Immutable.
 *
 * @param decisions one for each element, the most important first
 */
public record Composition(List<Decision> decisions) {

    /**
     * Copies.
     *
     * @param decisions as above
     */
    public Composition {
        decisions = List.copyOf(decisions);
    }

    /**
     * Composes from what is known now. Each element is decided by itself, and each decision is on record.
     *
     * @param personalization decides
     * @param consumer whose experience it is; it is decided on her own behalf
     * @param purpose what for
     * @param elements what is to be decided, the most important first
     * @return the draft; refused as soon as one element's decision is
     * @throws IllegalArgumentException if no element is named
     * @throws dev.cocreate.CoCreateException if the store fails
     */
    public static Outcome<Composition> of(
            Personalization personalization, PartyId consumer, Purpose purpose, List<String> elements) {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("a composition has at least one element, but none was named");
        }
        List<Decision> decisions = new ArrayList<>();
        long position = 0;
        for (String element : elements) {
            Outcome<Decision> decided = personalization.decide(element, consumer, purpose);
            if (decided instanceof Outcome.Refused<Decision> refused) {
                return new Outcome.Refused<>(refused.refusal(), refused.position());
            }
            Outcome.Done<Decision> done = (Outcome.Done<Decision>) decided;
            decisions.add(done.value());
            position = done.position();
        }
        return new Outcome.Done<>(new Composition(decisions), position);
    }

    /**
     * The question to ask next: the one whose answer may move most of what is open.
     *
     * @return empty if nothing she may be asked matters any more
     */
    public Optional<Question> next() {
        return Question.next(decisions);
    }

    /**
     * How many questions are left if the answers fall badly.
     *
     * @return a bound; zero if nothing is open
     */
    public int atMost() {
        return Question.Plan.over(decisions).atWorst();
    }

    /**
     * The elements that are settled on a value.
     *
     * @return by element, its value; in order, unmodifiable
     */
    public Map<String, String> taken() {
        Map<String, String> taken = new LinkedHashMap<>();
        decisions.forEach(each -> each.value().ifPresent(value -> taken.put(each.element(), value)));
        return Collections.unmodifiableMap(taken);
    }

    /**
     * Whether every element has its value. What is denied, or hers to choose freely, has none.
     *
     * @return true if the draft can be acted on as it stands
     */
    public boolean isComplete() {
        return taken().size() == decisions.size();
    }

    /**
     * The draft in words: every decision with its reasons, the next question and why it matters, and what the terms in
     * all that mean. An expert is not told what her own words mean.
     *
     * @param audience the reader
     * @param glossary may be empty
     * @return a few lines, in English or German where the library speaks itself
     */
    public String told(Audience audience, Glossary glossary) {
        List<String> lines = new ArrayList<>();
        decisions.forEach(each -> lines.add(each.told(audience)));
        next().ifPresent(question -> {
            lines.add(question.words().in(audience).words());
            lines.add(question.why().in(audience).words());
        });
        if (audience.level() != Level.EXPERT) {
            for (Glossary.Entry entry : glossary.in(String.join("\n", lines), audience)) {
                lines.add(entry.term().in(audience).words() + ": "
                        + entry.meaning().in(audience).words());
            }
        }
        return String.join("\n", lines);
    }
}
