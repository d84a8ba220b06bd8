package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.render.Sheet.Block;
import dev.cocreate.disclosure.View;
import java.util.List;

/** A sheet as HTML: everything escaped, nothing from outside, no script. */
final class HtmlPrinter {

    private static final String STYLE = """
            .cc-disclosure{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:0 auto;\
            padding:1rem;overflow-wrap:anywhere}
            .cc-disclosure h1{font-size:1.6rem;line-height:1.2}
            .cc-disclosure h2{font-size:1.25rem;margin-top:2rem;border-bottom:2px solid #0072b2}
            .cc-disclosure h3{font-size:1.05rem;margin-bottom:.25rem}
            .cc-disclosure .cc-scroll{overflow-x:auto}
            .cc-disclosure table{border-collapse:collapse;width:100%}
            .cc-disclosure th,.cc-disclosure td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top;\
            overflow-wrap:normal;min-width:6rem}
            .cc-disclosure caption{text-align:left;font-weight:600;padding:.4rem 0}
            .cc-disclosure figure{margin:1rem 0}
            .cc-disclosure svg{max-width:100%;height:auto}
            .cc-disclosure .cc-arrays{display:flex;flex-wrap:wrap;gap:1rem 1.5rem}
            .cc-disclosure .cc-arrays svg{flex:none}
            .cc-disclosure figcaption{font-size:.9rem;margin-top:.5rem}
            .cc-disclosure figcaption span{margin-right:1.5rem}
            .cc-disclosure figcaption i{display:inline-block;width:.7rem;height:.7rem;box-sizing:border-box}
            .cc-disclosure .cc-event{background:#d55e00}
            .cc-disclosure .cc-other{border:1.5px solid #0072b2;border-radius:50%}
            .cc-disclosure.cc-contrast .cc-event{background:#000}
            .cc-disclosure.cc-contrast .cc-other{border-color:#000}
            @media print{.cc-disclosure .cc-event{print-color-adjust:exact}}
            .cc-disclosure.cc-contrast{color:#000}
            .cc-disclosure.cc-contrast th,.cc-disclosure.cc-contrast td{border:2px solid #000}
            .cc-disclosure.cc-contrast h2{border-color:#000}
            """;

    private final Master master;
    private final View view;
    private final StringBuilder out = new StringBuilder(16_384);

    HtmlPrinter(Master master, View view) {
        this.master = master;
        this.view = view;
    }

    String page(Sheet sheet) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(Markup.escape(sheet.language().toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escape(sheet.title()))
                .append("</title>\n</head>\n<body>\n");
        fragment(sheet);
        return out.append("</body>\n</html>\n").toString();
    }

    String fragment(Sheet sheet) {
        out.append("<article class=\"cc-disclosure")
                .append(view.highContrast() ? " cc-contrast" : "")
                .append("\" lang=\"")
                .append(Markup.escape(sheet.language().toLanguageTag()))
                .append("\">\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>")
                .append(Markup.escape(sheet.title()))
                .append("</h1>\n");
        print(sheet.blocks());
        return out.append("</article>\n").toString();
    }

    private void print(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Sheet.Heading heading) {
                element("h2", heading.words());
            } else if (block instanceof Sheet.SubHeading heading) {
                element("h3", heading.words());
            } else if (block instanceof Sheet.Paragraph paragraph) {
                element("p", paragraph.words());
            } else if (block instanceof Sheet.Items items) {
                out.append("<ul>\n");
                items.items().forEach(item -> element("li", item));
                out.append("</ul>\n");
            } else if (block instanceof Sheet.Table table) {
                table(table);
            } else if (block instanceof Sheet.Picture picture) {
                picture(new Pictures(master, view), picture);
            } else if (block instanceof Sheet.Folded folded) {
                out.append("<details>\n<summary>")
                        .append(Markup.escape(folded.words()))
                        .append("</summary>\n");
                print(folded.inside());
                out.append("</details>\n");
            }
        }
    }

    /** Arrays stand beside each other as far as there is room; their legend is told in the sentences above, too. */
    private void picture(Pictures pictures, Sheet.Picture picture) {
        out.append("<figure>\n");
        if (picture.icons()) {
            out.append("<div class=\"cc-arrays\">\n");
            pictures.arrays(picture.criterion()).forEach(out::append);
            out.append("</div>\n<figcaption aria-hidden=\"true\">");
            List<String> legend = pictures.legend(picture.criterion());
            for (int i = 0; i < legend.size(); i++) {
                out.append("<span><i class=\"")
                        .append(i == 0 ? "cc-event" : "cc-other")
                        .append("\"></i> ")
                        .append(Markup.escape(legend.get(i)))
                        .append("</span> ");
            }
            out.append("</figcaption>\n");
        } else {
            out.append(pictures.bars(picture.criterion()));
        }
        out.append("</figure>\n");
    }

    private void table(Sheet.Table table) {
        out.append("<div class=\"cc-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Markup.escape(table.caption()))
                .append("\">\n<table>\n<caption>")
                .append(Markup.escape(table.caption()))
                .append("</caption>\n<thead><tr>");
        table.header()
                .forEach(cell -> out.append("<th scope=\"col\">")
                        .append(Markup.escape(cell))
                        .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr><th scope=\"row\">")
                    .append(Markup.escape(row.get(0)))
                    .append("</th>");
            row.stream()
                    .skip(1)
                    .forEach(cell ->
                            out.append("<td>").append(Markup.escape(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void element(String name, String words) {
        out.append('<')
                .append(name)
                .append('>')
                .append(Markup.escape(words))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
