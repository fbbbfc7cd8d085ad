package org.weft.measures;

/**
 * How another program gives a measure of ours.
 *
 * @param of id of our measure, for which it stands
 * @param name the program's own name of it, with the defaults that matter
 * @param address our measure and parameters that give the same number
 * @param differs how that differs from what Weft gives where nobody asks for anything else, as a sentence; empty where it
 *     does not
 * @param compared whether the number was compared with one that the program printed; else it follows its documentation
 */
public record Convention(String of, String name, String address, String differs, boolean compared) {
    /** A number that was compared with the program's. */
    static Convention as(String address, String name, String differs) {
        return new Convention(idOf(address), name, address, differs, true);
    }

    /** A number that follows the program's documentation. */
    static Convention said(String address, String name, String differs) {
        return new Convention(idOf(address), name, address, differs, false);
    }

    /** This for a measure that has another id than the one that gives the number. */
    Convention of(String id) {
        return new Convention(id, name, address, differs, compared);
    }

    private static String idOf(String address) {
        int colon = address.indexOf(':');
        return colon < 0 ? address : address.substring(0, colon);
    }

    /** What differs, and what the number rests on; empty where there is nothing to say. */
    public String remark() {
        return compared ? differs : (differs + " By its documentation; not compared with its output.").strip();
    }
}
