package dev.cocreate.disclosure;

import dev.cocreate.disclosure.decision.DecisionTaken;
import dev.cocreate.disclosure.decision.Standing;
import dev.cocreate.disclosure.preference.Assessment;

/**
 * Makes text, pictures and documents of a disclosure. Every one is a pure function of the disclosure's JSON and the view;
 * every figure is the same in all of them and in every language. Whatever stands in a text is escaped.
 *
 * <p>The library implements it. Safe for use by several threads at once.
 */
public interface Renderer {

    /**
     * As plain text.
     *
     * @param disclosure what to tell
     * @param view for whom
     * @return lines of text
     */
    String text(Disclosure disclosure, View view);

    /**
     * As a whole page of HTML that needs nothing else: no script, no address outside.
     *
     * @param disclosure what to tell
     * @param view for whom
     * @return the page
     */
    String page(Disclosure disclosure, View view);

    /**
     * As a piece of HTML to put into a page of the host's own, with the styles it needs in it.
     *
     * @param disclosure what to tell
     * @param view for whom
     * @return one element
     */
    String fragment(Disclosure disclosure, View view);

    /**
     * How many of many, as icons: one array per option, all of one size, side by side.
     *
     * @param disclosure what to tell
     * @param criterion a criterion whose measure is a proportion, in a disclosure out of 100 or 1,000
     * @param view for whom
     * @return an SVG element
     * @throws IllegalArgumentException if there is no such criterion, it is no proportion or the icons are too many
     */
    String icons(Disclosure disclosure, String criterion, View view);

    /**
     * One criterion as bars with their intervals, one bar per option, from zero.
     *
     * @param disclosure what to tell
     * @param criterion a criterion
     * @param view for whom
     * @return an SVG element
     * @throws IllegalArgumentException if there is no such criterion
     */
    String bars(Disclosure disclosure, String criterion, View view);

    /**
     * How often each option comes first, second, ....
     *
     * @param disclosure what was weighed
     * @param assessment how it came out
     * @param view for whom
     * @return an SVG element
     */
    String ranks(Disclosure disclosure, Assessment assessment, View view);

    /**
     * What an assessment says, in sentences.
     *
     * @param disclosure what was weighed
     * @param assessment how it came out
     * @param view for whom
     * @return lines of text
     */
    String told(Disclosure disclosure, Assessment assessment, View view);

    /**
     * The figures computed for her as an HL7 FHIR R4 {@code RiskAssessment}.
     *
     * @param disclosure one with a computed effect
     * @return JSON
     * @throws IllegalArgumentException if nothing in it was computed by a model
     */
    String riskAssessment(Disclosure disclosure);

    /**
     * What she decided as an HL7 FHIR R4 {@code Consent}.
     *
     * @param disclosure what it was decided on
     * @param decision what she decided
     * @return JSON
     * @throws IllegalArgumentException if it was decided on another disclosure
     */
    String consent(Disclosure disclosure, DecisionTaken decision);

    /**
     * The whole course of it, for somebody who was not there: what was disclosed, shown, acknowledged, understood and
     * decided, when, and by what hash each is bound.
     *
     * @param disclosure what it was decided on
     * @param standing where she stands with it
     * @param view for whom
     * @return lines of text
     */
    String record(Disclosure disclosure, Standing standing, View view);
}
