package dev.cocreate.personalization.recommendation;

import dev.cocreate.Text;
import dev.cocreate.profile.AttributeKey;
import java.util.Locale;
import java.util.Objects;

/**
 * One kind of thing that is recommended, such as books: rules speak of the element of this name, and a person keeps one
 * history for it.
 *
 * <p>Whether a history is kept, and who may use it for what, is a fact in her profile like any other: {@link #history}.
 * She grants and refuses it, disputes, restricts, declines and erases it there.
 *
 * <p>Others' choices count only in whole steps of {@code least} people. So does what is said of them: at least ten, at
 * least twenty. What one person adds is held back until as many different people have added something. This hides one
 * person among {@code least}; it does not hide her from somebody who commands, or knows all about, all the others. Take a
 * higher number where that is to be feared.
 *
 * <p>Immutable.
 *
 * @param name 1 to 48 characters: a lower-case letter, then letters, digits, dots, underscores or hyphens
 * @param label what its items are called together; begins in lower case in languages that allow it
 * @param assortment what there is
 * @param least how many different people others' evidence rests on at least; 3 to 10,000
 */
public record Shelf(String name, Text label, Assortment assortment, int least) {

    /** What her profile says under {@link #history} once a history is kept. */
    public static final String KEPT = "kept";

    /** How many people others' evidence rests on at least, unless said otherwise. */
    public static final int USUAL_LEAST = 10;

    /**
     * Checks.
     *
     * @param name as above
     * @param label as above
     * @param assortment as above
     * @param least as above
     * @throws IllegalArgumentException if the name is malformed or the number outside its range
     */
    public Shelf {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(assortment, "assortment");
        if (!name.matches("[a-z][A-Za-z0-9._-]{0,47}")) {
            throw new IllegalArgumentException("a shelf's name is a lower-case letter and up to 47 letters, digits,"
                    + " dots, underscores or hyphens, but was '" + name + "'");
        }
        if (least < 3 || least > 10_000) {
            throw new IllegalArgumentException(
                    "others' evidence rests on 3 to 10000 people at least, but " + least + " was asked");
        }
    }

    /**
     * A shelf where others' evidence rests on {@link #USUAL_LEAST} people at least.
     *
     * @param name see {@link Shelf}
     * @param label what its items are called together
     * @param assortment what there is
     * @return the shelf
     */
    public static Shelf of(String name, Text label, Assortment assortment) {
        return new Shelf(name, label, assortment, USUAL_LEAST);
    }

    /**
     * The same shelf with another threshold. It applies at once to everything on record.
     *
     * @param people 3 to 10,000
     * @return the shelf
     */
    public Shelf least(int people) {
        return new Shelf(name, label, assortment, people);
    }

    /**
     * Under which attribute of her profile it says that a history is kept: what terms and grants open. The library puts it
     * into the catalogue itself.
     *
     * @return the attribute {@code history.} and the shelf's name
     */
    public AttributeKey<String> history() {
        return AttributeKey.choice("history." + name, KEPT)
                .labelled(label.map((language, words) ->
                        (language.getLanguage().equals("de") ? "der Verlauf für " : "the history of ") + words))
                .answered(KEPT, Text.of("kept").and(Locale.GERMAN, "geführt"))
                .in("history");
    }
}
