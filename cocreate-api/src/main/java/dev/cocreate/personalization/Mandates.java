package dev.cocreate.personalization;

import dev.cocreate.PartyId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who may write rules that bind others. Everybody may write for herself, and as a community for those who adopt it.
 *
 * <p>Immutable.
 *
 * @param layers by party, the layers it may write in besides {@link Layer#CONSUMER} and {@link Layer#ADOPTED_COMMUNITY}
 */
public record Mandates(Map<PartyId, Set<Layer>> layers) {

    /**
     * Copies.
     *
     * @param layers as above
     */
    public Mandates {
        Map<PartyId, Set<Layer>> copy = new HashMap<>();
        layers.forEach((party, each) -> copy.put(party, Set.copyOf(each)));
        layers = Map.copyOf(copy);
    }

    /**
     * Nobody binds anybody else.
     *
     * @return no mandates
     */
    public static Mandates none() {
        return new Mandates(Map.of());
    }

    /**
     * The same mandates, and a firm's: its duties and its defaults.
     *
     * @param party the firm
     * @return the mandates
     */
    public Mandates firm(PartyId party) {
        return with(party, EnumSet.of(Layer.DUTY, Layer.FIRM_DEFAULT));
    }

    /**
     * The same mandates, and one to write law.
     *
     * @param party who speaks for the law
     * @return the mandates
     */
    public Mandates law(PartyId party) {
        return with(party, EnumSet.of(Layer.LAW));
    }

    /**
     * The same mandates, and a neutral party's: its advice.
     *
     * @param party the neutral party
     * @return the mandates
     */
    public Mandates neutral(PartyId party) {
        return with(party, EnumSet.of(Layer.NEUTRAL_ADVICE));
    }

    /**
     * Whether a party may write in a layer.
     *
     * @param party any party
     * @param layer the layer
     * @return true for {@link Layer#CONSUMER} and {@link Layer#ADOPTED_COMMUNITY}
     */
    public boolean permit(PartyId party, Layer layer) {
        Objects.requireNonNull(layer, "layer");
        return layer == Layer.CONSUMER
                || layer == Layer.ADOPTED_COMMUNITY
                || layers.getOrDefault(party, Set.of()).contains(layer);
    }

    private Mandates with(PartyId party, Set<Layer> more) {
        Map<PartyId, Set<Layer>> all = new HashMap<>(layers);
        Set<Layer> merged = EnumSet.copyOf(more);
        merged.addAll(all.getOrDefault(party, Set.of()));
        all.put(party, merged);
        return new Mandates(all);
    }
}
