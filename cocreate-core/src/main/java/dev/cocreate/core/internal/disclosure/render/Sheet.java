package dev.cocreate.core.internal.disclosure.render;

import java.util.List;
import java.util.Locale;

/**
 * What is told, in one language and depth, before it becomes text or HTML: both are printed from this, so neither can say
 * what the other does not.
 *
 * @param title the question
 */
record Sheet(Locale language, String title, List<Block> blocks) {

    /** A part. Words are plain, never markup. */
    sealed interface Block {}

    record Heading(String words) implements Block {}

    record SubHeading(String words) implements Block {}

    record Paragraph(String words) implements Block {}

    record Items(List<String> items) implements Block {
        Items {
            items = List.copyOf(items);
        }
    }

    /** The first cell of each row is its heading. */
    record Table(String caption, List<String> header, List<List<String>> rows) implements Block {
        Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture of one criterion, for renderings that have pictures; its figures stand in the words beside it. */
    record Picture(String criterion, boolean icons) implements Block {}

    /** What may be opened by one step more; text shows it at once. */
    record Folded(String words, List<Block> inside) implements Block {
        Folded {
            inside = List.copyOf(inside);
        }
    }

    Sheet {
        blocks = List.copyOf(blocks);
    }
}
