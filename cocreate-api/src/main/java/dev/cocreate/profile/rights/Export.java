package dev.cocreate.profile.rights;

import java.util.Objects;

/**
 * Everything held about one person, for her to keep and take along.
 *
 * <p>Immutable.
 *
 * @param json facts with their sources, answers to terms, receipts, grants, looks, disputes, requests, and every event
 *     that concerns her, in JSON
 * @param schema the JSON Schema (2020-12) that describes it, made from the catalogue in use
 * @param html the same to read, one page in her first language
 */
public record Export(String json, String schema, String html) {

    /**
     * Checks that nothing is missing.
     *
     * @param json as above
     * @param schema as above
     * @param html as above
     */
    public Export {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(html, "html");
    }
}
