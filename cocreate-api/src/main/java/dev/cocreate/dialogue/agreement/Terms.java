package dev.cocreate.dialogue.agreement;

import dev.cocreate.Money;
import dev.cocreate.PartyId;
import dev.cocreate.Purpose;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an offer says: named items, perhaps a price, and what it is bound to.
 *
 * <pre>{@code
 * Terms terms = Terms.of("stems", "12").and("vase", "blue").at(Money.parse("24.00", "EUR"));
 * }</pre>
 *
 * <p>Every item is open to negotiation on its own: a delivery date may be traded against the price.
 *
 * <p>Immutable.
 *
 * @param items what is settled, by issue, in the order stated; at most 100, each issue 1 to 64 and each value 1 to
 *     2,000 characters
 * @param price what is paid, if anything
 * @param selected the option these terms choose for somebody, if they do: duties may forbid it
 * @param disclosure the id of the disclosure these terms are bound to, if any: nobody who answers for the choice can
 *     commit herself before she was shown it
 * @param provisos what must happen after the agreement before it is in force
 */
public record Terms(
        Map<String, String> items,
        Optional<Money> price,
        Optional<Selected> selected,
        Optional<String> disclosure,
        List<Proviso> provisos) {

    private static final int MOST_ITEMS = 100;

    /**
     * The option that terms choose for a person.
     *
     * @param consumer whose choice it is
     * @param element what is chosen, such as {@code treatment}
     * @param value the option, such as {@code statin}
     * @param purpose why facts about her may be used to see whether a duty forbids it
     */
    public record Selected(PartyId consumer, String element, String value, Purpose purpose) {
        /**
         * A selected option.
         *
         * @param consumer whose choice it is
         * @param element what is chosen
         * @param value the option
         * @param purpose why her facts may be used
         * @throws IllegalArgumentException if element or value is empty or longer than 200 characters
         */
        public Selected {
            Objects.requireNonNull(consumer, "consumer");
            Objects.requireNonNull(purpose, "purpose");
            within(element, 200, "an element");
            within(value, 200, "an option");
        }
    }

    /**
     * Checks and copies.
     *
     * @param items as above
     * @param price as above
     * @param selected as above
     * @param disclosure as above
     * @param provisos as above
     * @throws IllegalArgumentException if there is neither an item nor a price nor a selected option, or something is
     *     outside its range
     */
    public Terms {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        provisos = List.copyOf(provisos);
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(selected, "selected");
        Objects.requireNonNull(disclosure, "disclosure");
        if (items.isEmpty() && price.isEmpty() && selected.isEmpty()) {
            throw new IllegalArgumentException("terms state at least one item, a price or a selected option");
        }
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "terms have at most " + MOST_ITEMS + " items, but these have " + items.size());
        }
        items.forEach((issue, value) -> {
            within(issue, 64, "the name of an item");
            within(value, 2_000, "the value of the item '" + issue + "'");
        });
        if (provisos.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "terms have at most " + MOST_ITEMS + " provisos, but these have " + provisos.size());
        }
    }

    /**
     * Terms of one item.
     *
     * @param issue what is settled
     * @param value as what
     * @return the terms
     */
    public static Terms of(String issue, String value) {
        return new Terms(Map.of(issue, value), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Terms that state a price and nothing else yet.
     *
     * @param price what is paid
     * @return the terms
     */
    public static Terms of(Money price) {
        return new Terms(Map.of(), Optional.of(price), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Terms that select an option for a person, stated under its element too.
     *
     * @param consumer whose choice it is
     * @param element what is chosen
     * @param value the option
     * @param purpose why her facts may be used to see whether a duty forbids it
     * @return the terms
     */
    public static Terms selecting(PartyId consumer, String element, String value, Purpose purpose) {
        return of(element, value).select(new Selected(consumer, element, value, purpose));
    }

    /**
     * These terms with one more item, or another value for it.
     *
     * @param issue what is settled
     * @param value as what
     * @return the fuller terms
     */
    public Terms and(String issue, String value) {
        Map<String, String> more = new LinkedHashMap<>(items);
        more.put(issue, value);
        return new Terms(more, price, selected, disclosure, provisos);
    }

    /**
     * These terms without an item.
     *
     * @param issue what is no longer settled
     * @return the leaner terms
     */
    public Terms without(String issue) {
        Map<String, String> fewer = new LinkedHashMap<>(items);
        fewer.remove(issue);
        return new Terms(fewer, price, selected, disclosure, provisos);
    }

    /**
     * These terms at a price.
     *
     * @param amount what is paid
     * @return the priced terms
     */
    public Terms at(Money amount) {
        return new Terms(items, Optional.of(amount), selected, disclosure, provisos);
    }

    /**
     * These terms selecting an option.
     *
     * @param option the option and for whom
     * @return the terms
     */
    public Terms select(Selected option) {
        return new Terms(items, price, Optional.of(option), disclosure, provisos);
    }

    /**
     * These terms, bound to a disclosure.
     *
     * @param id the id of the disclosure
     * @return the bound terms
     */
    public Terms boundTo(String id) {
        return new Terms(items, price, selected, Optional.of(id), provisos);
    }

    /**
     * These terms with one more proviso.
     *
     * @param proviso what must happen before an agreement on them is in force
     * @return the terms
     */
    public Terms provided(Proviso proviso) {
        List<Proviso> more = new ArrayList<>(provisos);
        more.add(proviso);
        return new Terms(items, price, selected, disclosure, more);
    }

    /** The items and the price on one line, as stated: for a person's eye. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        items.forEach((issue, value) -> line.append(line.isEmpty() ? "" : "; ")
                .append(issue)
                .append(": ")
                .append(value));
        price.ifPresent(amount -> line.append(line.isEmpty() ? "" : "; ").append(amount));
        if (line.isEmpty()) {
            selected.ifPresent(
                    option -> line.append(option.element()).append(": ").append(option.value()));
        }
        return line.toString();
    }

    static void within(String text, int most, String what) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    what + " has 1 to " + most + " characters and is not blank, but this one has " + text.length());
        }
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(what + " holds whole characters, but this one has half of one");
        }
    }
}
