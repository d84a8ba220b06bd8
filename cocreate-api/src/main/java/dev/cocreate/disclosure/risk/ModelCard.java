package dev.cocreate.disclosure.risk;

import dev.cocreate.Text;
import dev.cocreate.disclosure.effect.Certainty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model says of itself, shown to whoever is shown its figures.
 *
 * <p>Immutable.
 *
 * @param id stable, 1 to 64 characters
 * @param version of the model
 * @param name what it is called
 * @param citation where it was published; not blank
 * @param licence under which it may be used; not blank
 * @param population whom it was developed with: the reference class of its figures
 * @param certainty how sure its figures are
 * @param notice what must be shown with every figure, if the licence or the authors ask for it
 * @param endpoints the outcomes; at least one
 * @param inputs what it wants to know
 * @param vectors published results; at least one, each computed when the model is loaded
 * @param supersededBy the id of the model that replaced it
 */
public record ModelCard(
        String id,
        String version,
        Text name,
        String citation,
        String licence,
        Text population,
        Certainty certainty,
        Optional<Text> notice,
        List<Endpoint> endpoints,
        List<Input<?>> inputs,
        List<PublishedVector> vectors,
        Optional<String> supersededBy) {

    /**
     * Checks and copies.
     *
     * @param id as above
     * @param version as above
     * @param name as above
     * @param citation as above
     * @param licence as above
     * @param population as above
     * @param certainty as above
     * @param notice as above
     * @param endpoints as above
     * @param inputs as above
     * @param vectors as above
     * @param supersededBy as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public ModelCard {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(supersededBy, "supersededBy");
        endpoints = List.copyOf(endpoints);
        inputs = List.copyOf(inputs);
        vectors = List.copyOf(vectors);
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a model's id is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
        if (citation.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("a model names its citation and its licence, but '" + id + "' does not");
        }
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one endpoint, but '" + id + "' has none");
        }
    }

    /**
     * One of the outcomes.
     *
     * @param endpoint its id
     * @return empty if the model has none of that id
     */
    public Optional<Endpoint> endpoint(String endpoint) {
        return endpoints.stream().filter(each -> each.id().equals(endpoint)).findFirst();
    }
}
