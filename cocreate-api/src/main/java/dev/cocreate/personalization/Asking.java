package dev.cocreate.personalization;

import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import dev.cocreate.Reason;
import dev.cocreate.profile.AttributeKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a decision: what, for whom, on whose behalf, for what purpose, and in which circumstances.
 *
 * <p>Immutable.
 *
 * @param element what is to be decided
 * @param consumer whose experience it is
 * @param by who asks, and so who reads her facts
 * @param purpose what for
 * @param wish the value she asks for now, if any: it counts like a rule of hers, and above her rules
 * @param circumstances what holds besides her profile
 * @param firms whose defaults and duties count; empty if those of all with a mandate
 */
public record Asking(
        String element,
        PartyId consumer,
        PartyId by,
        Purpose purpose,
        Optional<String> wish,
        List<Circumstance<?>> circumstances,
        Set<PartyId> firms) {

    /**
     * Checks and copies.
     *
     * @param element as above
     * @param consumer as above
     * @param by as above
     * @param purpose as above
     * @param wish as above
     * @param circumstances as above; no attribute twice
     * @param firms as above
     * @throws IllegalArgumentException if an attribute comes twice, or element or wish have no form that a rule could name
     */
    public Asking {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(wish, "wish");
        Element.checkNames(element, wish.orElse("any"));
        circumstances = List.copyOf(circumstances);
        firms = Set.copyOf(firms);
        Set<AttributeKey<?>> seen = new HashSet<>();
        for (Circumstance<?> each : circumstances) {
            if (!seen.add(each.key())) {
                throw new IllegalArgumentException("a circumstance is stated once, but '" + each.key() + "' was twice");
            }
        }
    }

    /**
     * Something that holds besides her profile: a room that is full, the time of day, the season.
     *
     * @param key the attribute
     * @param value its value
     * @param withheld why she is not shown it; absent if she is
     * @param <T> the type of the value
     */
    public record Circumstance<T>(AttributeKey<T> key, T value, Optional<Reason> withheld) {
        /**
         * Checks the value.
         *
         * @param key as above
         * @param value as above
         * @param withheld as above
         * @throws IllegalArgumentException if the value is outside the key's domain
         */
        public Circumstance {
            key.domain().objection(value).ifPresent(range -> {
                throw new IllegalArgumentException("circumstance '" + key.name() + "' takes " + range);
            });
            Objects.requireNonNull(withheld, "withheld");
        }
    }

    /**
     * A request by the consumer herself.
     *
     * @param element what is to be decided
     * @param consumer whose experience it is
     * @param purpose what for
     * @return the request
     */
    public static Asking about(String element, PartyId consumer, Purpose purpose) {
        return new Asking(element, consumer, consumer, purpose, Optional.empty(), List.of(), Set.of());
    }

    /**
     * The same request on behalf of another, who then reads her facts.
     *
     * @param other who asks
     * @return the request
     */
    public Asking by(PartyId other) {
        return new Asking(element, consumer, other, purpose, wish, circumstances, firms);
    }

    /**
     * The same request, for one value.
     *
     * @param value what she asks for
     * @return the request
     */
    public Asking wishing(String value) {
        return new Asking(element, consumer, by, purpose, Optional.of(value), circumstances, firms);
    }

    /**
     * The same request in a circumstance she is shown.
     *
     * @param key the attribute
     * @param value its value
     * @param <T> the type of the value
     * @return the request
     */
    public <T> Asking given(AttributeKey<T> key, T value) {
        return with(new Circumstance<>(key, value, Optional.empty()));
    }

    /**
     * The same request in a circumstance she is not shown.
     *
     * @param key the attribute
     * @param value its value
     * @param reason why she is not shown it
     * @param <T> the type of the value
     * @return the request
     */
    public <T> Asking withholding(AttributeKey<T> key, T value, Reason reason) {
        return with(new Circumstance<>(key, value, Optional.of(reason)));
    }

    /**
     * The same request, where only these firms' rules count besides law, hers and those she adopted.
     *
     * @param counting the firms
     * @return the request
     */
    public Asking among(PartyId... counting) {
        return new Asking(element, consumer, by, purpose, wish, circumstances, Set.of(counting));
    }

    private Asking with(Circumstance<?> circumstance) {
        List<Circumstance<?>> more = new ArrayList<>(circumstances);
        more.add(circumstance);
        return new Asking(element, consumer, by, purpose, wish, more, firms);
    }
}
