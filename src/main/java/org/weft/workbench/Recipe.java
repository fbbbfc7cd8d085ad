package org.weft.workbench;

import org.jspecify.annotations.Nullable;
import org.weft.comparison.Introductions;
import org.weft.network.Edit;
import org.weft.network.View;

import java.util.List;
import java.util.Map;

/**
 * An analysis as a document: what is looked at, under which view, and what is asked of it, so that it can be repeated.
 *
 * @param name what it is called; empty where nobody said
 * @param dataset name or id of the dataset; null where the one who runs it says what it is run on
 * @param revision the revision; null for the current one
 * @param grouping the grouping attribute; null for the dataset's own
 * @param view the view
 * @param steps what is asked, in order
 */
public record Recipe(
        String name,
        @Nullable String dataset,
        @Nullable Integer revision,
        @Nullable String grouping,
        View view,
        List<Step> steps) {
    /** The version of the form of recipes that this Weft reads. */
    public static final int VERSION = 1;

    /** Freezes the steps. */
    public Recipe {
        steps = List.copyOf(steps);
    }

    /** One question, which one file answers. */
    public sealed interface Step {
        /** The word by which the recipe names it. */
        String task();
    }

    /** Scores; of the default set where no measures are named. */
    public record Scores(List<String> measures) implements Step {
        /** Freezes the addresses. */
        public Scores {
            measures = List.copyOf(measures);
        }

        @Override
        public String task() {
            return "measures";
        }
    }

    /** Who leans on whom. */
    public record LeaningPairs() implements Step {
        @Override
        public String task() {
            return "pairs";
        }
    }

    /** What becomes of the network after changes. */
    public record WhatIf(List<Edit> edits) implements Step {
        /** Freezes the changes. */
        public WhatIf {
            edits = List.copyOf(edits);
        }

        @Override
        public String task() {
            return "what-if";
        }
    }

    /** The same for a scenario that is saved with the dataset, by its id or name; it brings its own view. */
    public record UnderScenario(String scenario) implements Step {
        @Override
        public String task() {
            return "what-if";
        }
    }

    /** What becomes of the others without each agency in turn; with what rests on single posts where asked for. */
    public record EachRemoval(boolean posts) implements Step {
        @Override
        public String task() {
            return "removals";
        }
    }

    /** What remains while posts are vacant. */
    public record Vacancies(double probability, int repeats, long seed) implements Step {
        @Override
        public String task() {
            return "turnover";
        }
    }

    /** Who could be introduced to whom. */
    public record Introducing(Introductions.Wish wish) implements Step {
        @Override
        public String task() {
            return "introductions";
        }
    }

    /** How far agencies reach. */
    public record Reaching(ReachQuery query) implements Step {
        @Override
        public String task() {
            return "reach";
        }
    }

    /** Who funds whom against who informs whom; by the usual kinds where lists are empty. */
    public record Funded(List<String> money, List<String> information) implements Step {
        /** Freezes the kinds. */
        public Funded {
            money = List.copyOf(money);
            information = List.copyOf(information);
        }

        @Override
        public String task() {
            return "funding";
        }
    }

    /** What stands out, with thresholds beside those of the dataset. */
    public record WhatStandsOut(Map<String, Double> thresholds) implements Step {
        /** Freezes the thresholds. */
        public WhatStandsOut {
            thresholds = Map.copyOf(thresholds);
        }

        @Override
        public String task() {
            return "findings";
        }
    }

    /** The brief. */
    public record Page(String format, Map<String, Double> thresholds) implements Step {
        /** Freezes the thresholds. */
        public Page {
            thresholds = Map.copyOf(thresholds);
        }

        @Override
        public String task() {
            return "brief";
        }
    }

    /** A file for another program. */
    public record Export(String format, String what, List<String> measures) implements Step {
        /** Freezes the addresses. */
        public Export {
            measures = List.copyOf(measures);
        }

        @Override
        public String task() {
            return "export";
        }
    }

    /**
     * Reads the JSON form.
     *
     * @throws org.weft.problem.WeftException (bad request) where it is not JSON, of another version, or has a key or value
     *     that is not known; names the step and the nearest key
     */
    public static Recipe read(String json) {
        return RecipeJson.read(json);
    }
}
