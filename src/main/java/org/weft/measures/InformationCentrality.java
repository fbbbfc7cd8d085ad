package org.weft.measures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Being near to others by all ways at once. */
final class InformationCentrality implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NODE, "information-centrality", "Information centrality")
            .question("Who is near to all others when every way counts, not only the shortest?")
            .high("Many short ways lead from it to the others: what it says arrives even if some ways fail.")
            .convention(
                    "harmonic mean of the information between an agency and those of its component, itself included,"
                            + " ties whatever their direction, each 1; 0 for an agency without ties")
            .unit("score")
            .range("0 and above")
            .direction("none: the ties whatever their direction; by strength the larger of both ways")
            .weight("none: every tie counts 1; strength: more conducts better")
            .undefined("strengths are ordinal codes without amounts; form=sna: several components with ties")
            .cost(
                    "O(n m) for each of about 10 to 100 rounds, or O(n³/3) where that is less",
                    "O(n), or O(n²)",
                    Cost.RESISTANCES)
            .parameter(Scales.WEIGHT)
            .parameter(ParameterSpec.words(
                    "form",
                    "information: agencies of the component over the sum of resistances to them (Stephenson and Zelen);"
                            + " current-flow: 1 over that sum (Brandes and Fleischer); sna: as information, but R sna"
                            + " divides by all agencies, those without ties too.",
                    "information",
                    "current-flow",
                    "sna"))
            .source("Stephenson and Zelen (1989), Rethinking centrality: methods and examples, Social Networks 11:1-37,"
                    + " doi:10.1016/0378-8733(89)90016-6")
            .source("Brandes and Fleischer (2005), Centrality measures based on current flow, Lecture Notes in Computer"
                    + " Science 3404:533-544, doi:10.1007/978-3-540-31856-9_44")
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        boolean weighted = workings.weighted(parameters);
        String form = parameters.word("form");
        Outcome outcome = new Outcome(DECLARATION, parameters)
                .convention(convention(form) + ", ties whatever their direction, "
                        + (weighted ? "by the larger strength of both ways" : "each 1")
                        + "; 0 for an agency without ties; within the share 1e-10");
        int n = workings.n();
        String refusal = weighted ? workings.refusal() : null;
        if (refusal != null) {
            return outcome.noNode(n, refusal);
        }
        double[] resistances = workings.resistances(weighted);
        var components = workings.components(false);
        // Components come in order of size.
        boolean several = components.count() > 1 && components.sizes()[1] > 1;
        if (several && form.equals("sna")) {
            return outcome.noNode(n, "several components with ties, of which R sna's matrix has no inverse");
        }
        double trace = Arrays.stream(resistances).sum() / 2;
        double[] values = new double[n];
        Map<Integer, String> reasons = new HashMap<>();
        for (int v = 0; v < n; v++) {
            double size = components.sizes()[components.of()[v]];
            if (size == 1) {
                reasons.put(v, "0: no ties");
                continue;
            }
            values[v] = switch (form) {
                case "sna" -> sna(resistances[v], trace / size, size, n);
                case "current-flow" -> 1 / resistances[v];
                default -> size / resistances[v];
            };
        }
        if (several) {
            outcome.note("Information centrality is that within each component.");
        }
        return outcome.node(values, reasons);
    }

    private static String convention(String form) {
        return switch (form) {
            case "sna" -> "harmonic mean of information with the trace over all agencies (R sna)";
            case "current-flow" ->
                "1 over the sum of resistances to the others of the component (Brandes and Fleischer)";
            default -> "agencies of the component over the sum of resistances to them (Stephenson and Zelen)";
        };
    }

    /**
     * R sna inverts the matrix of the agencies that have ties, and divides the trace and row sum by the number of all:
     * 1 / (c_ii + (T - 2R) / n), where c is the Laplacian's pseudo-inverse with 1 / size² added everywhere.
     */
    private static double sna(double resistances, double trace, double size, double n) {
        double own = (resistances - trace) / size;
        return 1 / (own + 1 / (size * size) + (trace - 1 / size) / n);
    }
}
