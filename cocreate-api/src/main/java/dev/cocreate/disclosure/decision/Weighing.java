package dev.cocreate.disclosure.decision;

import dev.cocreate.disclosure.Finding;
import dev.cocreate.disclosure.preference.Assessment;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What she said matters, and what came of it.
 *
 * <p>Immutable.
 *
 * @param sha256 the hash of the disclosure that was weighed
 * @param preferences what she said
 * @param settings how it was drawn
 * @param assessment what came of it
 * @param findings what the lint says of the preferences: a range too wide, a severe harm without a limit
 * @param at when
 */
public record Weighing(
        String sha256,
        Preferences preferences,
        Settings settings,
        Assessment assessment,
        List<Finding> findings,
        Instant at) {
    /**
     * Copies.
     *
     * @param sha256 as above
     * @param preferences as above
     * @param settings as above
     * @param assessment as above
     * @param findings as above
     * @param at as above
     */
    public Weighing {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(preferences, "preferences");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(assessment, "assessment");
        findings = List.copyOf(findings);
        Objects.requireNonNull(at, "at");
    }
}
