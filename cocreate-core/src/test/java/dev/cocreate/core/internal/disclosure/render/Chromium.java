package dev.cocreate.core.internal.disclosure.render;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lays pages out in a headless Chromium, each in a frame of its width, and lists what a reader could not read. */
final class Chromium {

    /** Looks at every frame; what it finds stands in the element "found" of the dumped page. */
    private static final String LOOK = """
            const found = [];
            for (const frame of document.querySelectorAll('iframe')) {
              const d = frame.contentDocument, root = d.documentElement, wide = frame.clientWidth;
              const say = (words) => found.push(frame.title + ': ' + words);
              if (root.scrollWidth > wide) say('the page is ' + (root.scrollWidth - wide) + ' wider than the screen');
              if (d.querySelectorAll('h1').length !== 1) say('there is not one title');
              for (const e of d.querySelectorAll('h1,h2,h3,p,li,td,th,summary,figcaption')) {
                if (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
                  say('cut off: ' + e.textContent.slice(0, 40));
                const c = getComputedStyle(e).color.match(/[0-9.]+/g).map(Number).slice(0, 3).map(v => v / 255)
                  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                const ratio = 1.05 / (0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2] + 0.05);
                if (ratio < 7) say('too pale: ' + e.textContent.slice(0, 40));
              }
              for (const svg of d.querySelectorAll('svg')) {
                const box = svg.getBoundingClientRect(), view = svg.viewBox.baseVal;
                if (svg.getAttribute('role') !== 'img' || !svg.getAttribute('aria-label'))
                  say('a picture cannot be told');
                if (box.right > wide) say('a picture is wider than the screen');
                if (box.width > 0 && 14 * box.width / view.width < 11) say('letters of a picture are too small');
                const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBBox()]);
                boxes.forEach(([words, b], i) => {
                  if (b.x < 0 || b.y < 0 || b.x + b.width > view.width + 1 || b.y + b.height > view.height + 1)
                    say('leaves its picture: ' + words);
                  boxes.slice(i + 1).forEach(([others, o]) => {
                    if (b.x < o.x + o.width - 1 && o.x < b.x + b.width - 1
                        && b.y < o.y + o.height - 4 && o.y < b.y + b.height - 4)
                      say('lies over each other: ' + words + ' / ' + others);
                  });
                });
              }
            }
            document.getElementById('found').textContent = 'FOUND<' + found.join('|') + '>FOUND';
            """;

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /** Where it is installed, if it is. */
    static Optional<Chromium> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** What is wrong with any of these pages at this width. */
    List<String> faults(Map<String, String> pages, int width, Path folder) throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><body>");
        pages.forEach((name, page) -> all.append("<iframe title=\"")
                .append(Markup.escape(name))
                .append("\" style=\"border:0;height:600px;width:")
                .append(width)
                .append("px\" srcdoc=\"")
                .append(Markup.escape(page))
                .append("\"></iframe>"));
        all.append("<p id=\"found\"></p><script>addEventListener('load', () => {")
                .append(LOOK)
                .append("});</script>");
        Path file = folder.resolve("pages-" + width + ".html");
        Files.writeString(file, all);
        String dumped = run(folder, file);
        int from = dumped.indexOf("FOUND&lt;");
        int to = dumped.indexOf("&gt;FOUND");
        if (from < 0 || to < 0) {
            throw new IOException("Chromium did not look at the pages: " + dumped.length() + " characters came back");
        }
        String found = dumped.substring(from + "FOUND&lt;".length(), to);
        return found.isEmpty() ? List.of() : Arrays.asList(found.split("\\|", -1));
    }

    private String run(Path folder, Path file) throws IOException, InterruptedException {
        Path out = folder.resolve("dumped.html");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-dev-shm-usage",
                "--window-size=1400,1000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=10000",
                "--dump-dom",
                file.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Chromium took more than 90 seconds");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
