package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.render.Sheet.Block;
import java.util.List;

/** A sheet as lines of text. */
final class TextPrinter {

    private TextPrinter() {}

    static String print(Sheet sheet) {
        StringBuilder out = new StringBuilder();
        heading(out, sheet.title(), '=');
        print(out, sheet.blocks());
        return out.toString();
    }

    private static void print(StringBuilder out, List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Sheet.Heading heading) {
                out.append('\n');
                heading(out, heading.words(), '-');
            } else if (block instanceof Sheet.SubHeading heading) {
                out.append('\n').append(heading.words()).append('\n');
            } else if (block instanceof Sheet.Paragraph paragraph) {
                out.append(paragraph.words()).append('\n');
            } else if (block instanceof Sheet.Items items) {
                items.items().forEach(item -> out.append("  - ").append(item).append('\n'));
            } else if (block instanceof Sheet.Table table) {
                table(out, table);
            } else if (block instanceof Sheet.Folded folded) {
                out.append('\n');
                heading(out, folded.words(), '-');
                print(out, folded.inside());
            }
        }
    }

    private static void heading(StringBuilder out, String words, char line) {
        out.append(words)
                .append('\n')
                .append(String.valueOf(line).repeat(Math.min(72, words.length())))
                .append('\n');
    }

    private static void table(StringBuilder out, Sheet.Table table) {
        for (List<String> row : table.rows()) {
            out.append(row.get(0)).append('\n');
            for (int i = 1; i < row.size(); i++) {
                out.append("  ")
                        .append(table.header().get(i))
                        .append(": ")
                        .append(row.get(i))
                        .append('\n');
            }
        }
    }
}
