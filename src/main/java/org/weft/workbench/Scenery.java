package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.drawing.Layout;
import org.weft.drawing.Scene;
import org.weft.drawing.SceneOptions;
import org.weft.drawing.SceneSvg;
import org.weft.drawing.Scenes;
import org.weft.graph.Workers;
import org.weft.measures.Budget;
import org.weft.measures.Estimate;
import org.weft.measures.MeasureCall;
import org.weft.measures.NodeScore;
import org.weft.network.Projection;
import org.weft.network.View;
import org.weft.problem.ErrorKind;
import org.weft.problem.WeftException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes pictures of views, each agency in the place it has in every view of the dataset. */
final class Scenery {
    /** What sizes marks where the measure asked for is past the budget and cannot be estimated. */
    private static final String CHEAP = "degree";

    private record LayoutKey(String network, String basis, long seed) {}

    private final Library library;
    private final Analyses analyses;

    Scenery(Library library, Analyses analyses) {
        this.library = library;
        this.analyses = analyses;
    }

    Scene scene(Loaded loaded, View view, SceneRequest request, Budget budget, Workers workers) {
        Projection p = library.project(loaded, view);
        String label = null;
        double[] sizes = null;
        String instead = "";
        String size = request.size();
        if (size != null && !size.isEmpty() && !size.equals("none")) {
            Analysis.Score score;
            try {
                score = score(loaded, view, size, budget, workers);
            } catch (WeftException e) {
                if (e.kind() != ErrorKind.OVER_BUDGET) {
                    throw e;
                }
                score = score(loaded, view, CHEAP, Budget.ALL, workers);
                instead =
                        " " + e.what() + " Marks are sized by " + score.label().toLowerCase(Locale.ROOT) + " instead.";
            }
            if (score.estimate() != null) {
                instead = estimated(score.estimate().size());
            }
            Map<String, @Nullable Double> values = score.values();
            label = score.label();
            sizes = new double[p.size()];
            Arrays.setAll(sizes, v -> {
                Double value = values.get(p.id(v));
                return value == null ? Double.NaN : value;
            });
        }
        return scene(loaded, p, request, label, sizes, instead, workers);
    }

    /** A picture whose marks are sized by what is computed already. */
    Scene scene(Loaded loaded, Projection p, SceneRequest request, NodeScore size, Workers workers) {
        Estimate estimate = size.estimate();
        String instead = estimate == null ? "" : estimated(estimate.size());
        return scene(loaded, p, request, size.label(), size.values(), instead, workers);
    }

    private static String estimated(String from) {
        return " Sizes are estimates from " + from + ".";
    }

    private Scene scene(
            Loaded loaded,
            Projection p,
            SceneRequest request,
            @Nullable String label,
            double @Nullable [] sizes,
            String instead,
            Workers workers) {
        Layout layout = layout(loaded, p.view(), request.seed(), workers);
        SceneOptions options = new SceneOptions(
                request.width(),
                request.height(),
                request.seed(),
                null,
                label,
                sizes,
                ViewSentence.of(loaded.ref().name(), loaded.network(), p.view()) + instead);
        return Scenes.of(p, layout, options);
    }

    private Layout layout(Loaded loaded, View view, long seed, Workers workers) {
        View basis = Layout.basis(view);
        String network = loaded.key();
        LayoutKey key = network == null ? null : new LayoutKey(network, basis.toJson(), seed);
        Object known = key == null ? null : library.cached(key);
        if (known != null) {
            return (Layout) known;
        }
        Layout made = Layout.of(library.project(loaded, basis), seed, workers);
        if (key != null) {
            library.remember(key, made);
        }
        return made;
    }

    private Analysis.Score score(Loaded loaded, View view, String address, Budget budget, Workers workers) {
        List<MeasureCall> calls = MeasureCall.parseAll(address);
        Analysis.@Nullable Score found = calls.size() == 1
                ? analyses.analyse(loaded, view, calls, budget, workers).scores().stream()
                        .findFirst()
                        .orElse(null)
                : null;
        if (found == null) {
            throw new WeftException(
                    ErrorKind.BAD_REQUEST,
                    "'" + address + "' does not give one value for each agency, so it cannot size marks.",
                    "Choose a node measure, as betweenness or degree:direction=in.");
        }
        return found;
    }

    String svg(
            Loaded loaded, View view, SceneRequest request, @Nullable String chosen, Budget budget, Workers workers) {
        return SceneSvg.render(scene(loaded, view, request, budget, workers), chosen);
    }
}
