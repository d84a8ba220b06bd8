package dev.cocreate.core.internal.transparency.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.journal.Frontier;
import dev.cocreate.transparency.verify.ConsistencyProof;
import dev.cocreate.transparency.verify.InclusionProof;
import dev.cocreate.transparency.verify.TreeHash;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The probes of github.com/transparency-dev/merkle (Apache-2.0, licence beside them) and the classic tree of eight
 * leaves. One probe names "roots" of eleven bytes and expects success; we insist on 32.
 */
class PublicProbesTest {

    private static final String EXCEPTION = "sizes-are-equal-one-and-proof-is-empty.json";

    private static Path resource(String name) {
        try {
            return Path.of(PublicProbesTest.class.getResource("/tlog/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> probes(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(resource(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Json.Obj read(Path file) throws IOException {
        return Json.parse(Bytes.of(Files.readAllBytes(file))).asObject();
    }

    private static Bytes base64(Json.Obj probe, String name) {
        return probe.find(name)
                .map(text -> Bytes.of(Base64.getDecoder().decode(text.asText(name))))
                .orElse(Bytes.empty());
    }

    /** The probes count without a sign; what is beyond our numbers is negative here, and no log is that large. */
    private static long unsigned(Json.Obj probe, String name) {
        return Long.parseUnsignedLong(((Json.Num) probe.get(name)).literal());
    }

    private static List<Bytes> proof(Json.Obj probe) {
        return probe.find("proof").isEmpty()
                ? List.of()
                : probe.list("proof", hash -> Bytes.of(Base64.getDecoder().decode(hash.asText("proof"))));
    }

    @Test
    void everyInclusionProbeIsJudgedAsPublished() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> probes = probes("inclusion");
        for (Path file : probes) {
            Json.Obj probe = read(file);
            boolean holds = new InclusionProof(unsigned(probe, "leafIdx"), unsigned(probe, "treeSize"), proof(probe))
                    .proves(base64(probe, "leafHash"), base64(probe, "root"));
            if (holds == probe.flag("wantErr")) {
                wrong.add(file + ": " + probe.text("desc"));
            }
        }

        assertThat(probes).hasSize(98);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyConsistencyProbeIsJudgedAsPublishedButOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> probes = probes("consistency");
        for (Path file : probes) {
            Json.Obj probe = read(file);
            boolean holds = new ConsistencyProof(unsigned(probe, "size1"), unsigned(probe, "size2"), proof(probe))
                    .proves(base64(probe, "root1"), base64(probe, "root2"));
            if (holds == probe.flag("wantErr")) {
                wrong.add(file.getFileName() + ": " + probe.text("desc"));
            }
        }

        assertThat(probes).hasSize(98);
        assertThat(wrong).singleElement().asString().startsWith(EXCEPTION);
    }

    @Test
    void growsTheClassicTree() throws IOException {
        Json.Obj tree = read(resource("rfc6962-reference-tree.json"));
        List<String> roots = tree.texts("rootsBySize");
        List<String> leaves = tree.texts("leafHashes");
        Frontier frontier = Frontier.empty();

        assertThat(TreeHash.ofNothing()).hasToString(tree.text("emptyRoot"));
        assertThat(frontier.root()).hasToString(roots.get(0));
        for (int i = 0; i < leaves.size(); i++) {
            Bytes input = Bytes.parse(tree.texts("leafInputsHex").get(i));
            frontier = frontier.plus(input);
            assertThat(TreeHash.leaf(input)).hasToString(leaves.get(i));
            assertThat(frontier.root()).hasToString(roots.get(i + 1));
        }
        assertThat(TreeHash.leaf(Bytes.utf8("L123456")))
                .hasToString(tree.object("hasher").text("leaf(L123456)"));
        assertThat(TreeHash.node(Bytes.utf8("N123"), Bytes.utf8("N456")))
                .hasToString(tree.object("hasher").text("node(N123,N456)"));
    }
}
