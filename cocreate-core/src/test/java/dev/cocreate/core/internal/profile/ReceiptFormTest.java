package dev.cocreate.core.internal.profile;

import static dev.cocreate.core.internal.profile.House.COLOUR;
import static dev.cocreate.core.internal.profile.House.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.Bytes;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Arr;
import dev.cocreate.core.internal.json.Json.Num;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.core.internal.json.Json.Str;
import dev.cocreate.profile.consent.Receipt;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Receipts have the fields that the DPV guide to ISO/IEC TS 27560:2023 (final community group report of 1 August 2024,
 * tables of the record, the process, the entity, the event and the receipt) and Kantara's consent receipt 1.1.0 demand,
 * and as many of each as they allow. The guide publishes tables and no shapes.
 */
class ReceiptFormTest {

    private final House house = new House();

    private List<Receipt> receipts() {
        house.ada().declare(COLOUR, "white").orElseThrow();
        house.consentsAs(ConsentTest.MAILER)
                .offer(ConsentTest.TERMS.sharedWith(House.FLORIST))
                .orElseThrow();
        house.consents().give("mail", House.ALONE).orElseThrow();
        house.consents().withdraw("mail").orElseThrow();
        house.consents().reopen("mail").orElseThrow();
        house.consents().choose("mail", ConsentTest.TWO_EURO).orElseThrow();
        return house.consents().receipts();
    }

    /** How often a field of the guide's tables stands in one object; its names of properties, its numbers. */
    private record Field(String name, int least, int most) {
        static Field one(String name) {
            return new Field(name, 1, 1);
        }

        static Field some(String name) {
            return new Field(name, 1, Integer.MAX_VALUE);
        }
    }

    private static final List<Field> RECEIPT = List.of(
            Field.one("dct:conformsTo"),
            Field.some("dpv:hasIdentifier"),
            Field.some("dct:identifier"),
            Field.some("dpv:hasRecordOfActivity"),
            Field.some("dct:created"));
    private static final List<Field> RECORD = List.of(
            Field.one("dct:conformsTo"),
            Field.some("dpv:hasIdentifier"),
            Field.some("dct:identifier"),
            Field.one("dpv:hasDataSubject"),
            Field.some("dpv:hasNotice"),
            Field.some("dct:language"),
            Field.some("dpv:hasProcess"),
            Field.some("dpv:hasDataController"),
            Field.some("dpv:hasConsentControl"),
            Field.some("dpv:hasJurisdiction"),
            Field.some("dpv:hasRight"),
            Field.some("dpv:hasConsentStatus"));
    private static final List<Field> PROCESS = List.of(
            Field.some("dpv:hasPurpose"),
            Field.some("dpv:hasPersonalData"),
            Field.some("dpv:hasProcessing"),
            Field.some("dpv:hasDataSource"),
            Field.some("dpv:hasStorageCondition"),
            Field.some("dpv:hasLegalBasis"),
            Field.some("dpv:hasRecipient"));
    private static final List<Field> ENTITY = List.of(
            Field.some("@type"),
            Field.some("dpv:hasName"),
            Field.some("dpv:hasIdentifier"),
            Field.some("schema:contactPoint"),
            Field.some("schema:address"),
            Field.some("schema:url"));
    private static final List<Field> EVENT = List.of(
            Field.some("@type"),
            Field.some("dpv:isIndicatedAtTime"),
            Field.some("dpv:hasDuration"),
            Field.some("dpv:isIndicatedBy"),
            Field.some("dpv:hasIndicationMethod"));

    @Test
    void everyAnswerHasAReceiptOfThePublishedForm() {
        for (Receipt receipt : receipts()) {
            Obj document = parse(receipt.document());
            Obj record = document.object("dpv:hasRecordOfActivity");
            holds(document, RECEIPT);
            holds(record, RECORD);
            record.list("dpv:hasProcess", Json::asObject).forEach(process -> holds(process, PROCESS));
            record.list("dpv:hasDataController", Json::asObject).forEach(entity -> holds(entity, ENTITY));
            record.list("dpv:hasConsentStatus", Json::asObject).forEach(event -> holds(event, EVENT));
            assertThat(document.text("dct:conformsTo"))
                    .isEqualTo("https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr");
            assertThat(record.text("dct:conformsTo")).isEqualTo("https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
        }
    }

    @Test
    void everyPrefixUsedIsDeclared() {
        for (Receipt receipt : receipts()) {
            Obj document = parse(receipt.document());
            Set<String> declared = document.object("@context").members().keySet();
            prefixes(
                    document.object("dpv:hasRecordOfActivity"),
                    used -> assertThat(declared).contains(used));
        }
    }

    @Test
    void whereDataIsKeptStandsBesideHowLong() {
        Obj record = parse(receipts().get(0).document()).object("dpv:hasRecordOfActivity");
        List<Obj> storage =
                record.list("dpv:hasProcess", Json::asObject).get(0).list("dpv:hasStorageCondition", Json::asObject);

        assertThat(storage.get(0).texts("dpv:hasLocation")).containsExactly("loc:EU");
        assertThat(storage.get(1).object("dpv:hasDuration").text("rdf:value")).isEqualTo("P1Y");
    }

    @Test
    void underAnotherLawAReceiptClaimsNoGdpr() {
        house.consentsAs(ConsentTest.MAILER)
                .offer(ConsentTest.TERMS.under("US").keptIn("US"))
                .orElseThrow();

        Obj document = parse(house.consents().give("mail").orElseThrow().document());

        assertThat(document.text("dct:conformsTo")).endsWith("#receipt");
        assertThat(document.object("dpv:hasRecordOfActivity").bytes().utf8()).doesNotContain("gdpr", "GDPR");
    }

    private static void holds(Obj object, List<Field> fields) {
        for (Field field : fields) {
            some(object, field.name());
            int there = object.get(field.name()) instanceof Arr array
                    ? array.items().size()
                    : 1;
            assertThat(there).as(field.name()).isBetween(field.least(), field.most());
        }
    }

    private static void prefixes(Json json, Consumer<String> used) {
        if (json instanceof Obj object) {
            object.members().forEach((name, value) -> {
                if (name.indexOf(':') > 0) {
                    used.accept(name.substring(0, name.indexOf(':')));
                }
                prefixes(value, used);
            });
        } else if (json instanceof Arr array) {
            array.items().forEach(item -> prefixes(item, used));
        } else if (json instanceof Str text
                && text.value().matches("(dpv|eu-gdpr|loc|pd|dct|rdf|schema|skos|xsd):.*")) {
            used.accept(text.value().substring(0, text.value().indexOf(':')));
        }
    }

    @Test
    void theReceiptHoldsTheRecordAndNotAPointerToIt() {
        Receipt withdrawn = receipts().get(1);
        Obj record = parse(withdrawn.document()).object("dpv:hasRecordOfActivity");

        assertThat(record.list(
                        "dpv:hasConsentStatus",
                        event -> event.asObject()
                                .list("@type", type -> type.asText("@type"))
                                .get(0)))
                .containsExactly("dpv:ConsentRequested", "dpv:ConsentGiven", "dpv:ConsentWithdrawn");
        assertThat(record.list("dpv:hasNotice", Json::asObject).get(0).text("rdf:value"))
                .isEqualTo("sha256:" + NOTICE.sha256());
    }

    @Test
    void whatSheChoseToPayStandsInTheReceiptWithItsReason() {
        String paid = receipts().get(2).document();

        assertThat(paid).contains("dpv:FeeRequired", "2.00 EUR", "P1M", "what advertisements would bring");
        assertThat(paid).contains("was Werbung einbrächte");
    }

    @Test
    void givingIsAlsoAKantaraReceipt() {
        Obj kantara = parse(receipts().get(0).kantara().orElseThrow());

        some(
                kantara,
                "version",
                "jurisdiction",
                "consentTimestamp",
                "collectionMethod",
                "consentReceiptID",
                "piiPrincipalId",
                "piiControllers",
                "services",
                "policyUrl");
        assertThat(kantara.get("consentTimestamp")).isInstanceOf(Num.class);
        assertThat(kantara.integer("consentTimestamp"))
                .isEqualTo(house.clock.instant().getEpochSecond());
        assertThat(kantara.flag("sensitive")).isFalse();
        assertThat(kantara.has("spiCat")).isTrue();
        some(
                kantara.list("piiControllers", Json::asObject).get(0),
                "piiController",
                "contact",
                "address",
                "email",
                "phone",
                "onBehalf",
                "piiControllerUrl");
        assertThat(kantara.text("version")).isEqualTo("KI-CR-v1.1.0");
        Obj service = kantara.list("services", Json::asObject).get(0);
        some(service, "service", "purposes");
        some(
                service.list("purposes", Json::asObject).get(0),
                "consentType",
                "purposeCategory",
                "piiCategory",
                "termination",
                "thirdPartyDisclosure",
                "purpose",
                "primaryPurpose",
                "thirdPartyName");
    }

    private static Obj parse(String document) {
        return Json.parse(Bytes.utf8(document)).asObject();
    }

    private static void some(Obj object, String... names) {
        for (String name : names) {
            assertThat(object.has(name)).as(name).isTrue();
            Json value = object.get(name);
            if (value instanceof Arr array) {
                assertThat(array.items()).as(name).isNotEmpty();
            }
            if (value instanceof Str text) {
                assertThat(text.value()).as(name).isNotBlank();
            }
        }
    }
}
