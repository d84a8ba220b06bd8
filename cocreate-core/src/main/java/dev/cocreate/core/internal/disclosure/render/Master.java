package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.core.internal.disclosure.form.Content;
import dev.cocreate.core.internal.disclosure.form.ContentForm;
import dev.cocreate.core.internal.disclosure.form.Figure;
import dev.cocreate.core.internal.json.Json;
import dev.cocreate.core.internal.json.Json.Obj;
import dev.cocreate.disclosure.Disclosure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON master as renderings read it: its content, and its figures as they stand there. */
record Master(
        Content content,
        String sha256,
        Map<String, Figure> figures,
        Map<String, Figure> differences,
        Map<String, Figure> worst,
        Map<String, Figure> contested,
        Map<String, String> drivers) {

    static Master of(Disclosure disclosure) {
        Obj json = Json.parse(disclosure.json()).asObject();
        Map<String, Figure> figures = new HashMap<>();
        Map<String, Figure> differences = new HashMap<>();
        Map<String, Figure> worst = new HashMap<>();
        for (Obj effect : json.list("effects", Json::asObject)) {
            String pair = effect.text("criterion") + "/" + effect.text("option");
            effect.find("figure").ifPresent(each -> figures.put(pair, figure(each.asObject())));
            effect.find("difference").ifPresent(each -> differences.put(pair, figure(each.asObject())));
            effect.find("worst").ifPresent(each -> worst.put(pair, figure(each.asObject())));
        }
        Map<String, Figure> contested = new HashMap<>();
        for (Obj each : json.list("contested", Json::asObject)) {
            each.find("figure")
                    .ifPresent(figure -> contested.put(
                            each.text("criterion") + "/" + each.text("option"), figure(figure.asObject())));
        }
        Map<String, String> drivers = new HashMap<>();
        for (Obj computed : json.list("computed", Json::asObject)) {
            for (Obj driver : computed.list("drivers", Json::asObject)) {
                drivers.put(
                        computed.text("criterion") + "/" + computed.text("endpoint") + "/"
                                + driver.object("attribute").text("name"),
                        driver.text("figure"));
            }
        }
        return new Master(
                ContentForm.read(json),
                ContentForm.sha256(disclosure.json()),
                figures,
                differences,
                worst,
                contested,
                drivers);
    }

    Optional<Figure> figure(String criterion, String option) {
        return Optional.ofNullable(figures.get(criterion + "/" + option));
    }

    private static Figure figure(Obj from) {
        return new Figure(from.text("point"), text(from, "low"), text(from, "high"), text(from, "others"));
    }

    private static Optional<String> text(Obj from, String name) {
        return from.find(name).map(value -> value.asText(name));
    }
}
