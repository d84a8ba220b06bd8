package dev.cocreate.disclosure.preference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What matters to her, as far as she has said.
 *
 * <pre>{@code
 * Preferences.none().value("cvd", ValueFunction.linear(0.2, 0)).say(new Statement.MattersMore("cvd", "muscle"))
 *         .forbid(new Veto("diabetes", 0.03, 0.05));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param values by criterion; where none is given, a straight line over what the options can bring
 * @param statements in the order said
 * @param vetoes what she will not have
 */
public record Preferences(Map<String, ValueFunction> values, List<Statement> statements, List<Veto> vetoes) {

    /**
     * Copies.
     *
     * @param values as above
     * @param statements as above
     * @param vetoes as above
     */
    public Preferences {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        statements = List.copyOf(statements);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * Nothing said.
     *
     * @return to build on
     */
    public static Preferences none() {
        return new Preferences(Map.of(), List.of(), List.of());
    }

    /**
     * These, and what one criterion's values are worth.
     *
     * @param criterion its id
     * @param worth what its values are worth
     * @return the fuller preferences
     */
    public Preferences value(String criterion, ValueFunction worth) {
        Map<String, ValueFunction> more = new LinkedHashMap<>(values);
        more.put(criterion, worth);
        return new Preferences(more, statements, vetoes);
    }

    /**
     * These, and one statement more.
     *
     * @param statement what she said
     * @return the fuller preferences
     */
    public Preferences say(Statement statement) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(statement);
        return new Preferences(values, more, vetoes);
    }

    /**
     * These, and one veto more.
     *
     * @param veto what she will not have
     * @return the fuller preferences
     */
    public Preferences forbid(Veto veto) {
        List<Veto> more = new ArrayList<>(vetoes);
        more.add(veto);
        return new Preferences(values, statements, more);
    }
}
