package dev.cocreate.core.internal.disclosure.render;

import dev.cocreate.disclosure.Disclosure;
import dev.cocreate.disclosure.Renderer;
import dev.cocreate.disclosure.View;
import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.preference.Assessment;

/** Every rendering. Immutable. */
public final class Renderings implements Renderer {

    @Override
    public String text(Disclosure disclosure, View view) {
        return TextPrinter.print(new SheetWriter(Master.of(disclosure), view).write());
    }

    @Override
    public String page(Disclosure disclosure, View view) {
        Master master = Master.of(disclosure);
        return new HtmlPrinter(master, view).page(new SheetWriter(master, view).write());
    }

    @Override
    public String fragment(Disclosure disclosure, View view) {
        Master master = Master.of(disclosure);
        return new HtmlPrinter(master, view).fragment(new SheetWriter(master, view).write());
    }

    @Override
    public String icons(Disclosure disclosure, String criterion, View view) {
        return new Pictures(Master.of(disclosure), view).icons(criterion);
    }

    @Override
    public String bars(Disclosure disclosure, String criterion, View view) {
        return new Pictures(Master.of(disclosure), view).bars(criterion);
    }

    @Override
    public String ranks(Disclosure disclosure, Assessment assessment, View view) {
        return new Ranks(Master.of(disclosure), assessment, view).svg();
    }

    @Override
    public String told(Disclosure disclosure, Assessment assessment, View view) {
        return new Ranks(Master.of(disclosure), assessment, view).told();
    }

    @Override
    public String riskAssessment(Disclosure disclosure) {
        return new Fhir(Master.of(disclosure)).riskAssessment();
    }

    @Override
    public String consent(Disclosure disclosure, DecisionTaken decision) {
        return new Fhir(Master.of(disclosure)).consent(decision);
    }

    @Override
    public String record(Disclosure disclosure, Standing standing, View view) {
        return new Course(Master.of(disclosure), view).of(standing);
    }
}
