package org.weft.measures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A program whose convention was asked for.
 *
 * @param tool the program
 * @param convention its convention; null where it has none for what was asked
 * @param asked the address that was asked for, without the program
 */
public record AsTool(Tool tool, @Nullable Convention convention, String asked) {

    /** The measure of an address as a program gives it; where it does not, as asked, with a note that says so. */
    static MeasureCall call(Tool tool, String asked) {
        MeasureCall ours = MeasureCall.parseOwn(asked);
        for (Convention convention : tool.conventions()) {
            if (convention.of().equals(ours.id())) {
                MeasureCall theirs = MeasureCall.parseOwn(convention.address());
                if (agrees(theirs, ours, asked)) {
                    return new MeasureCall(theirs.measure(), theirs.chosen(), new AsTool(tool, convention, asked));
                }
            }
        }
        return new MeasureCall(ours.measure(), ours.chosen(), new AsTool(tool, null, asked));
    }

    /** Everything that a program has. */
    static List<MeasureCall> all(Tool tool) {
        LinkedHashSet<MeasureCall> calls = new LinkedHashSet<>();
        for (Convention convention : tool.conventions()) {
            MeasureCall theirs = MeasureCall.parseOwn(convention.address());
            calls.add(new MeasureCall(
                    theirs.measure(), theirs.chosen(), new AsTool(tool, convention, convention.address())));
        }
        return List.copyOf(calls);
    }

    /** Whether the values that were asked for by name are also those of the program's variant. */
    private static boolean agrees(MeasureCall theirs, MeasureCall ours, String asked) {
        for (String part : asked.split(":")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!theirs.chosen().word(name).equals(ours.chosen().word(name))) {
                return false;
            }
        }
        return true;
    }

    /** An outcome of a call, its entries named as the program names them, with a note on what differs. */
    Outcome marked(Outcome outcome, MeasureCall call) {
        if (convention == null) {
            return outcome.note(missing());
        }
        if (!convention.remark().isEmpty()) {
            outcome.note(tool.title() + " " + convention.name() + ": " + convention.remark());
        }
        String own = MeasureCall.address(call.measure().declaration(), call.chosen());
        return outcome.named(
                address -> address.equals(own) ? call.address() : tool.id() + "/" + address,
                label -> label + ", as " + tool.title() + ": " + convention.name(),
                text -> String.join(
                                " ", "As " + tool.title() + ": " + convention.name() + ".", convention.remark(), text)
                        .replace("  ", " "));
    }

    private String missing() {
        MeasureCall own = MeasureCall.parseOwn(asked);
        List<String> theirs = new ArrayList<>();
        for (Convention each : tool.conventions()) {
            if (each.of().equals(own.id())) {
                theirs.add(each.name());
            }
        }
        String label = own.label();
        return theirs.isEmpty()
                ? tool.title() + " has no such measure as " + label + " (" + own.id() + "): it is as Weft gives it."
                : label + " (" + asked + ") is as asked for: " + tool.title() + " gives it as "
                        + String.join(", ", theirs) + ".";
    }
}
