package dev.cocreate;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What came of an act: it was done and is durable, or it was refused for stated reasons.
 *
 * <p>A domain "no" is a value. Exceptions remain for a caller's mistake ({@link IllegalArgumentException}) and for
 * faults of storage, configuration or transport ({@link CoCreateException}).
 *
 * <p>Immutable.
 *
 * @param <T> what a done act yields
 */
public sealed interface Outcome<T> {

    /**
     * It is done, and survives a crash of the process from here on.
     *
     * @param value what it yielded
     * @param position the journal position of its last event; gapless over everything the journal holds
     * @param <T> the type of the value
     */
    record Done<T>(T value, long position) implements Outcome<T> {
        /**
         * A done act.
         *
         * @param value what it yielded
         * @param position where it stands in the journal, from 0
         */
        public Done {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * It was refused; nothing was changed, save that the refusal itself is on record.
     *
     * @param refusal why, what remains, and where to appeal
     * @param position the journal position of the refusal; empty for a mere question, which leaves no record
     * @param <T> what it would have yielded
     */
    record Refused<T>(Refusal refusal, OptionalLong position) implements Outcome<T> {
        /**
         * A refused act.
         *
         * @param refusal why
         * @param position where the refusal stands in the journal, from 0
         */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
            Objects.requireNonNull(position, "position");
        }

        /**
         * A refusal that is not on record.
         *
         * @param refusal why
         */
        public Refused(Refusal refusal) {
            this(refusal, OptionalLong.empty());
        }
    }

    /**
     * The value, for a host that takes a refusal for an error.
     *
     * @return what the act yielded
     * @throws RefusedException with the reasons, if it was refused
     */
    default T orElseThrow() {
        if (this instanceof Refused<T> refused) {
            throw new RefusedException(refused.refusal());
        }
        return ((Done<T>) this).value();
    }

    /**
     * The refusal, if there is one.
     *
     * @return empty if done
     */
    default Optional<Refusal> refused() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /**
     * Whether it was done.
     *
     * @return false if refused
     */
    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /**
     * Where it stands on record, done or refused: what a receipt is asked for with.
     *
     * @return the journal position; empty if it left no record
     */
    default OptionalLong onRecord() {
        return this instanceof Done<T> done ? OptionalLong.of(done.position()) : ((Refused<T>) this).position();
    }

    /**
     * Hands on the value if done.
     *
     * @param action called at most once, on this thread
     * @return this
     */
    default Outcome<T> ifDone(Consumer<? super T> action) {
        if (this instanceof Done<T> done) {
            action.accept(done.value());
        }
        return this;
    }

    /**
     * Hands on the refusal if refused.
     *
     * @param action called at most once, on this thread
     * @return this
     */
    default Outcome<T> ifRefused(Consumer<? super Refusal> action) {
        refused().ifPresent(action);
        return this;
    }

    /**
     * The same outcome with another value.
     *
     * @param change from value to value; not called if refused
     * @param <U> the new type
     * @return the outcome
     */
    default <U> Outcome<U> map(Function<? super T, ? extends U> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()), done.position());
        }
        Refused<T> refused = (Refused<T>) this;
        return new Refused<>(refused.refusal(), refused.position());
    }
}
