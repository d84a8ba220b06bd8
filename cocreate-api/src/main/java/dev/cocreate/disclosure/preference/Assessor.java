package dev.cocreate.disclosure.preference;

import java.util.Optional;

/** Weighs options by what is known and what she said. Safe for use by several threads at once. */
public interface Assessor {

    /**
     * Weighs.
     *
     * @param problem what is assessed
     * @param preferences what she said
     * @param settings how long, and with which chance
     * @param progress hears how far it is, and may call it off
     * @return the assessment, or why there is none
     * @throws IllegalArgumentException if the preferences name a criterion the problem has not, or a pair has no value
     */
    Weighed assess(Problem problem, Preferences preferences, Settings settings, Progress progress);

    /**
     * The question whose answer is expected to tell most about which option comes first.
     *
     * @param problem what is assessed
     * @param preferences what she said so far
     * @param settings how long, and with which chance
     * @return empty if no answer would change much: time to stop asking; also if her statements contradict each other
     */
    Optional<SwingQuestion> next(Problem problem, Preferences preferences, Settings settings);
}
