package dev.cocreate.core.internal.personalization.form;

import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.MalformedJson;
import java.util.Set;

/** Members of objects that people write: one that means nothing is a slip, and what it was to say would be lost. */
final class Members {

    private Members() {}

    /** @throws MalformedJson if there is another */
    static void only(Obj from, Set<String> known) {
        for (String each : from.members().keySet()) {
            if (!known.contains(each)) {
                throw new MalformedJson(each, "it means nothing here");
            }
        }
    }
}
