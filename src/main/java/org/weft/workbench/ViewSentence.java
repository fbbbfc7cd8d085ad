package org.weft.workbench;

import org.weft.network.Filter;
import org.weft.network.Kind;
import org.weft.network.Network;
import org.weft.network.View;
import org.weft.network.Wave;

import java.util.ArrayList;
import java.util.List;

/** Says in words what a view shows. */
final class ViewSentence {
    private ViewSentence() {}

    static String of(String name, Network network, View view) {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(wave(network, view));
        parts.add(
                switch (view.level()) {
                    case AGENCIES -> "agencies, without their representatives";
                    case ROLLED_UP -> "agencies";
                    case REPRESENTATIVES -> "representatives";
                    case FORUMS -> "agencies that share forums";
                });
        if (view.level() != View.ViewLevel.FORUMS) {
            parts.add(kinds(network, view)
                    + (view.minimumStrength() > 0
                            ? " of at least " + number(view.minimumStrength())
                            : " of any strength"));
        }
        for (Filter f : view.filters()) {
            parts.add(filter(f));
        }
        switch (view.reconcile()) {
            case REPORTED -> parts.add("as the providing end reports it");
            case CONFIRMED -> parts.add("confirmed by both ends");
            case EITHER -> {}
        }
        switch (view.symmetrise()) {
            case NONE -> {}
            case MAX -> parts.add("without direction (the larger way)");
            case MIN -> parts.add("without direction (the smaller way)");
            case SUM -> parts.add("without direction (both ways added)");
        }
        if (!view.edits().isEmpty()) {
            parts.add("with " + view.edits().size() + (view.edits().size() == 1 ? " change" : " changes"));
        }
        return "You are looking at " + String.join(", ", parts) + ".";
    }

    /** The same in a few words, as the line over a title: who, of which kinds, in which wave. */
    static List<String> inShort(Network network, View view) {
        return List.of(
                view.level() == View.ViewLevel.AGENCIES ? "agencies alone" : "agencies",
                kinds(network, view),
                wave(network, view));
    }

    private static String wave(Network network, View view) {
        List<Wave> waves = network.waves();
        if (waves.size() <= 1) {
            return "the only wave";
        }
        if (view.waves().isEmpty()) {
            return "the latest wave (" + waves.get(waves.size() - 1).label() + ")";
        }
        if (view.waves().contains(View.ALL_WAVES)) {
            return "all waves together";
        }
        List<String> labels = view.waves().stream()
                .map(id ->
                        network.wave(id) < 0 ? id : waves.get(network.wave(id)).label())
                .toList();
        return (labels.size() == 1 ? "wave " : "waves ") + String.join(" and ", labels);
    }

    private static String kinds(Network network, View view) {
        if (view.kinds().isEmpty()) {
            return network.kinds().size() == 1 ? network.kinds().get(0).label() : "every kind of flow";
        }
        return String.join(
                " and ",
                view.kinds().stream()
                        .map(id -> network.kind(id) < 0
                                ? id
                                : ((Kind) network.kinds().get(network.kind(id))).label())
                        .toList());
    }

    private static String filter(Filter f) {
        List<String> tests = new ArrayList<>();
        if (!f.in().isEmpty()) {
            tests.add(String.join(" or ", f.in()));
        }
        if (!f.notIn().isEmpty()) {
            tests.add("not " + String.join(" or ", f.notIn()));
        }
        if (f.min() != null) {
            tests.add("at least " + number(f.min()));
        }
        if (f.max() != null) {
            tests.add("at most " + number(f.max()));
        }
        String on = switch (f.on()) {
            case AGENCY -> "agencies";
            case REPRESENTATIVE -> "representatives";
            case FLOW -> "flows";
        };
        return on + " whose " + f.attribute().replace('_', ' ') + " is " + String.join(" and ", tests);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
