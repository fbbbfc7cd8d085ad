package org.weft.findings;

/**
 * Where something is said.
 *
 * @param authors who say it
 * @param year when
 * @param place the section, with whom they report, if it is not their own
 */
public record Source(String authors, int year, String place) {
    /** Horwath and Morrison (2007) on collaboration, integration and change in children's services. */
    static Source horwath(String place) {
        return new Source("Horwath and Morrison", 2007, place);
    }

    /** Robinson, Atkinson and Downing (2008), a review of integrated services for NFER. */
    static Source robinson(String place) {
        return new Source("Robinson, Atkinson and Downing", 2008, place);
    }

    /** Brown and White (2006), a review of integrated children's services. */
    static Source brown(String place) {
        return new Source("Brown and White", 2006, place);
    }

    /** Social Care Wales (2024), an evidence summary on multi-agency working. */
    static Source wales(String place) {
        return new Source("Social Care Wales", 2024, place);
    }
}
