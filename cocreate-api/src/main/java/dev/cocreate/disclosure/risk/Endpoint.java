package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import java.time.Period;
import java.util.Objects;

/**
 * One outcome a model speaks of.
 *
 * <p>Immutable.
 *
 * @param id stable
 * @param name what it is called
 * @param horizon within which time
 */
public record Endpoint(String id, Text name, Period horizon) {
    /**
     * Copies.
     *
     * @param id as above
     * @param name as above
     * @param horizon as above
     */
    public Endpoint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(horizon, "horizon");
    }
}
