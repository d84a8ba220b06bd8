package dev.cocreate.disclosure;

import dev.cocreate.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be decided, and among what.
 *
 * <p>Immutable.
 *
 * @param id stable; what rules and duties call the thing chosen
 * @param question what is to be decided; its absence is refused by the lint
 * @param situation the condition it arises from
 * @param options in the order shown; ids of their own
 * @param statusQuo the id of the option that changes nothing
 * @param noStatusQuo why there is none, if changing nothing is not possible
 * @param preselected the id of an option already ticked, if one is; warned of
 */
public record Choice(
        String id,
        Optional<Text> question,
        Optional<Text> situation,
        List<Option> options,
        Optional<String> statusQuo,
        Optional<Text> noStatusQuo,
        Optional<String> preselected) {

    /**
     * Checks and copies.
     *
     * @param id as above
     * @param question as above
     * @param situation as above
     * @param options as above
     * @param statusQuo as above
     * @param noStatusQuo as above
     * @param preselected as above
     * @throws IllegalArgumentException if one is outside what is said above
     */
    public Choice {
        if (!id.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a choice's id is 1 to 64 letters, digits, dots, underscores or hyphens, but was '" + id + "'");
        }
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(statusQuo, "statusQuo");
        Objects.requireNonNull(noStatusQuo, "noStatusQuo");
        Objects.requireNonNull(preselected, "preselected");
        options = List.copyOf(options);
        List<String> ids = options.stream().map(Option::id).toList();
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("options must have ids of their own, but were " + ids);
        }
        if (statusQuo.isPresent() && !ids.contains(statusQuo.get())) {
            throw new IllegalArgumentException(
                    "statusQuo must be one of the options " + ids + ", but was '" + statusQuo.get() + "'");
        }
        if (preselected.isPresent() && !ids.contains(preselected.get())) {
            throw new IllegalArgumentException(
                    "preselected must be one of the options " + ids + ", but was '" + preselected.get() + "'");
        }
    }

    /**
     * A choice without options yet.
     *
     * @param id see {@link Choice}
     * @param question what is to be decided
     * @return to build on
     */
    public static Choice of(String id, Text question) {
        return new Choice(
                id,
                Optional.of(question),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same choice in its situation.
     *
     * @param condition the condition it arises from
     * @return the choice
     */
    public Choice in(Text condition) {
        return new Choice(id, question, Optional.of(condition), options, statusQuo, noStatusQuo, preselected);
    }

    /**
     * The same choice with one option more.
     *
     * @param option the option
     * @return the choice
     */
    public Choice among(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Choice(id, question, situation, more, statusQuo, noStatusQuo, preselected);
    }

    /**
     * The same choice with the option that changes nothing.
     *
     * @param option the option
     * @return the choice
     */
    public Choice unchanged(Option option) {
        List<Option> more = new ArrayList<>(options);
        more.add(option);
        return new Choice(id, question, situation, more, Optional.of(option.id()), noStatusQuo, preselected);
    }

    /**
     * The same choice, saying why nobody can leave everything as it is.
     *
     * @param why the reason
     * @return the choice
     */
    public Choice withoutStatusQuo(Text why) {
        return new Choice(id, question, situation, options, Optional.empty(), Optional.of(why), preselected);
    }

    /**
     * An option.
     *
     * @param option its id
     * @return empty if there is none of that id
     */
    public Optional<Option> option(String option) {
        return options.stream().filter(each -> each.id().equals(option)).findFirst();
    }
}
