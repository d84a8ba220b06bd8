package dev.cocreate.core.internal.disclosure.weigh;

import dev.cocreate.disclosure.preference.Assessor;
import dev.cocreate.disclosure.preference.Preferences;
import dev.cocreate.disclosure.preference.Problem;
import dev.cocreate.disclosure.preference.Progress;
import dev.cocreate.disclosure.preference.Settings;
import dev.cocreate.disclosure.preference.SwingQuestion;
import dev.cocreate.disclosure.preference.Weighed;
import java.util.Optional;

/** In the making. */
public final class Smaa implements Assessor {
    @Override
    public Weighed assess(Problem problem, Preferences preferences, Settings settings, Progress progress) {
        return new Weighed.Cancelled(0);
    }

    @Override
    public Optional<SwingQuestion> next(Problem problem, Preferences preferences, Settings settings) {
        return Optional.empty();
    }
}
