package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.render.Pictures.Drawn;
import java.util.List;
import java.util.stream.Collectors;

/** One bar an option, from nought, with its interval as a whisker. */
final class Bars {

    private static final int LEFT = 10;
    private static final int PLOT = 300;
    private static final int LINE = 18;
    private static final int THICK = 18;

    private Bars() {}

    static String of(String title, List<Drawn> options, boolean contrast) {
        double most =
                Math.max(0, options.stream().mapToDouble(Drawn::high).max().orElse(0));
        double least =
                Math.min(0, options.stream().mapToDouble(Drawn::low).min().orElse(0));
        double scale = most > least ? PLOT / (most - least) : 1;
        double nought = LEFT - least * scale;
        StringBuilder bars = new StringBuilder();
        int y = 0;
        for (Drawn option : options) {
            for (String line : Svg.lines(option.name(), PLOT)) {
                Svg.label(bars, LEFT, y += LINE, line, true);
            }
            for (String line : Svg.lines(option.label(), PLOT)) {
                Svg.label(bars, LEFT, y += LINE, line, false);
            }
            y += 6;
            double end = nought + option.point() * scale;
            bars.append("<rect x=\"");
            Svg.add(bars, Math.min(nought, end));
            bars.append("\" y=\"").append(y).append("\" width=\"");
            Svg.add(bars, Math.abs(end - nought));
            bars.append("\" height=\"").append(THICK);
            bars.append("\" fill=\"")
                    .append(contrast ? "#000" : IconArray.OTHER)
                    .append("\"/>\n");
            if (option.figure().low().isPresent() && option.figure().high().isPresent()) {
                whisker(bars, nought + option.low() * scale, nought + option.high() * scale, y, contrast);
            }
            bars.append("<path stroke=\"#000\" d=\"M");
            Svg.add(bars, nought);
            bars.append(' ').append(y - 3).append('v').append(THICK + 6).append("\"/>\n");
            y += THICK + 8;
        }
        String told = options.stream()
                .map(option -> option.name() + ": " + option.told())
                .collect(Collectors.joining(" "));
        return Svg.open(PLOT + 2 * LEFT, y + 4, title, told)
                .append(bars)
                .append("</svg>\n")
                .toString();
    }

    /** Black on a white edge, so that it can be seen on the bar as well as beside it. */
    private static void whisker(StringBuilder out, double low, double high, int y, boolean contrast) {
        StringBuilder shape = new StringBuilder();
        Svg.add(shape.append('M'), low);
        shape.append(' ').append(y + 3).append("v12m0 -6H");
        Svg.add(shape, high);
        shape.append("m0 -6v12");
        out.append("<path fill=\"none\" stroke=\"#fff\" stroke-width=\"").append(contrast ? 6 : 5);
        out.append("\" d=\"").append(shape).append("\"/>\n");
        out.append("<path fill=\"none\" stroke=\"#000\" stroke-width=\"2\" d=\"")
                .append(shape)
                .append("\"/>\n");
    }
}
