package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Uncertain;
import java.util.List;

/**
 * A model of a person's risk. A host implements it and hands it to the builder; the library calls it.
 *
 * <p>The library sees to missing inputs as each {@link Input} says, to the range of each input and to the published
 * vectors; the model only computes.
 *
 * <p>Implementations are pure and safe for use by several threads at once.
 */
public interface RiskModel {

    /**
     * What the model says of itself.
     *
     * @return always the same card
     */
    ModelCard card();

    /**
     * The risk.
     *
     * @param given values inside the domain of their inputs; only inputs the model has a term of its own for may be absent
     * @param endpoint one of the card's
     * @return {@link Uncertain.Exact} if no interval for one person was published: none is to be invented
     */
    Uncertain estimate(Given given, String endpoint);

    /**
     * Why values, each inside its own range, are jointly outside what the model was made for.
     *
     * @param given as in {@link #estimate}
     * @return empty if they are inside
     */
    default List<Text> outside(Given given) {
        return List.of();
    }
}
