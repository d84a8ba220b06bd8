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
import org.junit.jupiter.api.Test;

/**
 * Receipts have the fields that the DPV guide to ISO/IEC TS 27560:2023 and Kantara's consent receipt 1.1.0 demand, and at
 * least as many of each as they demand.
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

    @Test
    void everyAnswerHasAWholeReceipt() {
        for (Receipt receipt : receipts()) {
            Obj document = parse(receipt.document());
            some(document, "dct:conformsTo", "dct:identifier", "dpv:hasRecordOfActivity", "dct:created");
            assertThat(document.text("dct:conformsTo"))
                    .isEqualTo("https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr");
            Obj record = document.object("dpv:hasRecordOfActivity");
            some(
                    record,
                    "dct:conformsTo",
                    "dct:identifier",
                    "dpv:hasDataSubject",
                    "dpv:hasNotice",
                    "dct:language",
                    "dpv:hasProcess",
                    "dpv:hasDataController",
                    "dpv:hasConsentControl",
                    "dpv:hasJurisdiction",
                    "dpv:hasRight",
                    "dpv:hasConsentStatus");
            assertThat(record.text("dct:conformsTo")).isEqualTo("https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr");
            record.list("dpv:hasProcess", Json::asObject)
                    .forEach(process -> some(
                            process,
                            "dpv:hasPurpose",
                            "dpv:hasPersonalData",
                            "dpv:hasStorageCondition",
                            "dpv:hasRecipient",
                            "dpv:hasLegalBasis"));
            record.list("dpv:hasDataController", Json::asObject)
                    .forEach(controller ->
                            some(controller, "dpv:hasName", "dpv:hasIdentifier", "dpv:hasContact", "dpv:hasAddress"));
            record.list("dpv:hasConsentStatus", Json::asObject)
                    .forEach(event -> some(
                            event, "@type", "dpv:isIndicatedAtTime", "dpv:isIndicatedBy", "dpv:hasIndicationMethod"));
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
