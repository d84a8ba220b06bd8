package dev.cocreate.disclosure;

import dev.cocreate.Audience;
import java.util.Objects;

/**
 * How one reader wants to see a disclosure. The figures are the same in every view.
 *
 * <p>Immutable.
 *
 * @param audience her languages and the depth she asked for
 * @param highContrast black on white, with strong lines
 * @param textOnly no pictures
 */
public record View(Audience audience, boolean highContrast, boolean textOnly) {

    /**
     * Copies.
     *
     * @param audience as above
     * @param highContrast as above
     * @param textOnly as above
     */
    public View {
        Objects.requireNonNull(audience, "audience");
    }

    /**
     * The usual view.
     *
     * @param audience her languages and depth
     * @return with pictures, in colours that all can tell apart
     */
    public static View of(Audience audience) {
        return new View(audience, false, false);
    }

    /**
     * The same view in high contrast.
     *
     * @return black on white
     */
    public View inHighContrast() {
        return new View(audience, true, textOnly);
    }

    /**
     * The same view without pictures.
     *
     * @return text only
     */
    public View inTextOnly() {
        return new View(audience, highContrast, true);
    }
}
