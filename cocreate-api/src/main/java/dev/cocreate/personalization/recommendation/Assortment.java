package dev.cocreate.personalization.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to recommend. The host implements it over its own catalogue, or takes {@link #of}; the library asks it
 * for titles and traits whenever it recommends, so it must be quick.
 *
 * <p>Safe for use by several threads at once. An item that is no longer in it is recommended no longer.
 */
public interface Assortment {

    /**
     * The item of this code.
     *
     * @param code any
     * @return empty if there is none, or none any more
     */
    Optional<Item> item(String code);

    /**
     * The items that share a trait.
     *
     * @param trait its code
     * @return in an order that stays the same; the first few hundred are looked at
     */
    Collection<Item> sharing(String trait);

    /**
     * An assortment that stays as it is.
     *
     * @param items in the order in which equals are offered; no code twice
     * @return the assortment; immutable
     * @throws IllegalArgumentException if a code is there twice
     */
    static Assortment of(Collection<Item> items) {
        Map<String, Item> byCode = new LinkedHashMap<>();
        Map<String, List<Item>> byTrait = new LinkedHashMap<>();
        for (Item item : items) {
            if (byCode.put(item.code(), item) != null) {
                throw new IllegalArgumentException(
                        "an item stands in an assortment once, but '" + item.code() + "' is there twice");
            }
            item.traits()
                    .keySet()
                    .forEach(trait -> byTrait.computeIfAbsent(trait, any -> new ArrayList<>())
                            .add(item));
        }
        byTrait.replaceAll((trait, sharing) -> List.copyOf(sharing));
        return new Assortment() {
            @Override
            public Optional<Item> item(String code) {
                return Optional.ofNullable(byCode.get(code));
            }

            @Override
            public Collection<Item> sharing(String trait) {
                return byTrait.getOrDefault(trait, Collections.emptyList());
            }
        };
    }
}
