package dev.cocreate.core.internal.profile;

import dev.cocreate.profile.AttributeCatalogue;
import dev.cocreate.profile.AttributeKey;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of attributes, by the catalogue's own strings where it has them: a million profiles then share them, and a
 * read finds by identity what it would otherwise compare letter by letter. It changes nothing else.
 */
record Names(AttributeCatalogue catalogue) {

    String of(String key) {
        return catalogue.find(key).map(AttributeKey::name).orElse(key);
    }

    Set<String> of(Collection<String> keys) {
        Set<String> names = new HashSet<>();
        keys.forEach(key -> names.add(of(key)));
        return Collections.unmodifiableSet(names);
    }
}
