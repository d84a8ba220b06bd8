package dev.cocreate.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block in the pages is a region of a test that is compiled and run; every link leads somewhere. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+)#(\\S+) -->\\n)?```java\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsOnlyCodeThatIsCompiledAndRun(Path page) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(page));
        while (block.find()) {
            assertThat(block.group(1))
                    .as("a Java block in %s names its source; it begins: %s", page, firstLine(block.group(3)))
                    .isNotNull();
            assertThat(block.group(3))
                    .as("the block %s#%s in %s", block.group(1), block.group(2), page)
                    .isEqualTo(region(ROOT.resolve(block.group(1)), block.group(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            assertThat(page.resolveSibling(link.group(1)).normalize())
                    .as("a link in %s", page)
                    .exists();
        }
    }

    @Test
    void noticesARegionThatIsNotThere() {
        Path self = ROOT.resolve("cocreate-examples/src/test/java/dev/cocreate/examples/DocumentationTest.java");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> region(self, "nowhere"))
                .withMessageContaining("no region 'nowhere'");
    }

    private static String firstLine(String block) {
        return block.lines().findFirst().orElse("");
    }

    private static String region(Path source, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(source)) {
            if (line.strip().equals("// docs:begin " + name)) {
                inside = true;
            } else if (line.strip().equals("// docs:end " + name)) {
                return String.join("\n", lines).stripIndent() + "\n";
            } else if (inside && !line.strip().startsWith("// docs:")) {
                lines.add(line);
            }
        }
        throw new AssertionError("no region '" + name + "' in " + source);
    }
}
