package dev.cocreate.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cocreate.PartyId;
import dev.cocreate.disclosure.risk.PreventInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFileTest {

    @TempDir
    Path folder;

    @Test
    void readsTheSampleThatShips() throws Exception {
        PersonFile maria = read(Path.of("src/main/people/maria.json"));

        assertThat(maria.person()).isEqualTo(PartyId.of("maria"));
        assertThat(maria.language()).isEqualTo(Locale.ENGLISH);
        assertThat(maria.tells()).containsEntry(PreventInputs.AGE, 58.0);
        assertThat(maria.tells()).containsEntry(Questionnaire.ALLERGIES, Set.of("simvastatin"));
        assertThat(maria.tells()).doesNotContainKey(Questionnaire.LIVER_DISEASE);
        assertThat(maria.tellsIfAsked()).containsEntry(Questionnaire.LIVER_DISEASE, false);
        assertThat(maria.asksFor()).contains("simvastatin");
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"tells\": {\"age\": \"old\"}} | tells.age is \"old\", permitted: a number, 18 to 110 years",
                "{\"tells\": {\"age\": 17}} | tells.age is 17, permitted: 18 to 110 years",
                "{\"tells\": {\"age\": 1e999}} | tells.age is",
                "{\"tells\": {\"smoking\": 1}} | tells.smoking is 1, permitted: true or false",
                "{\"tells\": {\"sex\": \"f\"}} | tells.sex is \"f\", permitted: one of [female, male]",
                "{\"tells\": {\"allergies\": \"latex\"}} | tells.allergies is \"latex\", permitted: an array of any of",
                "{\"tells\": {\"allergies\": [\"cats\"]}} | tells.allergies is [\"cats\"], permitted: an array of any of",
                "{\"tells\": {\"height\": 170}} | tells.height is 170, permitted: no such fact; there are age, allergies",
                "{\"tells\": []} | tells is [], permitted: an object of facts",
                "{\"tells\": {\"age\": null}} | tells.age is null, permitted: a number",
                "{\"tellsIfAsked\": {\"bmi\": 900}} | tellsIfAsked.bmi is 900, permitted: 10 to 80",
                "{\"language\": \"fr\"} | language is \"fr\", permitted: one of de, en",
                "{\"asksFor\": \"aspirin\"} | asksFor is \"aspirin\", permitted: one of atorvastatin",
                "{\"person\": \"Ada Lovelace\"} | person is \"Ada Lovelace\", permitted: 1 to 128 letters",
                "{\"persona\": \"ada\"} | persona is \"ada\", permitted: no such field; there are asksFor",
                "[1] | the whole file is [1], permitted: an object",
                "{\"tells\": {\"age\": 50, \"age\": 51}} | is not JSON at line 1",
                "{\"tells\": {\"age\": 50} | is not JSON at line 1",
                "{} {} | is not JSON",
                "`` | the whole file is",
            })
    void saysInOneLineWhichFileFieldAndValueAreWrongAndWhatIsPermitted(String content, String message)
            throws IOException {
        Path file = folder.resolve("her.json");
        Files.writeString(file, content);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(file))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining(message)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines()).hasSize(1));
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(folder.resolve("nobody.json")))
                .withMessageContaining("nobody.json: cannot be read");
    }

    private static PersonFile read(Path file) throws InputException {
        return PersonFile.read(
                file, Questionnaire.questions(), ClinicRules.drugs().keySet());
    }
}
