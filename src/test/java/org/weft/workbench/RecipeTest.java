package org.weft.workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.comparison.Introductions;
import org.weft.network.Edit;
import org.weft.network.View;
import org.weft.problem.WeftException;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Recipes are read strictly. */
class RecipeTest {
    @Test
    void readsAllThatARecipeMayHave() {
        Recipe recipe = Recipe.read("""
                {"recipe": 1, "name": "Spring", "data": {"dataset": "Northvale", "revision": 2, "grouping": "sector"},
                 "view": {"symmetrise": "max"},
                 "steps": [
                   {"do": "measures", "measures": ["betweenness", "reach:k=3"]},
                   {"do": "pairs"},
                   {"do": "what-if", "edits": [{"op": "remove", "actors": ["A7"]}]},
                   {"do": "findings", "thresholds": {"one-way.share": 0.6}},
                   {"do": "brief", "format": "pdf"},
                   {"do": "export", "format": "graphml"}]}
                """);
        assertEquals(
                new Recipe(
                        "Spring",
                        "Northvale",
                        2,
                        "sector",
                        View.DEFAULT.withSymmetrise(View.Symmetrise.MAX),
                        List.of(
                                new Recipe.Scores(List.of("betweenness", "reach:k=3")),
                                new Recipe.LeaningPairs(),
                                new Recipe.WhatIf(List.of(new Edit.Remove(List.of("A7"), List.of()))),
                                new Recipe.WhatStandsOut(Map.of("one-way.share", 0.6)),
                                new Recipe.Page("pdf", Map.of()),
                                new Recipe.Export("graphml", "agencies", List.of()))),
                recipe);
    }

    @Test
    void readsWhatWasAddedWithoutANewVersion() {
        Recipe recipe = Recipe.read("""
                {"recipe": 1, "steps": [
                  {"do": "reach", "agency": "Police", "direction": "in", "steps": 2, "routes": "strongest"},
                  {"do": "reach"},
                  {"do": "funding", "money": ["grants"], "information": ["information", "consultation"]},
                  {"do": "what-if", "scenario": "Housing leaves"},
                  {"do": "removals", "posts": true},
                  {"do": "turnover", "probability": 0.3, "repeats": 50, "seed": 9},
                  {"do": "turnover"},
                  {"do": "introductions", "goal": "evenness", "offers": 3, "members": 0}]}
                """);
        assertEquals(
                List.of(
                        new Recipe.Reaching(new ReachQuery("Police", false, 2, true)),
                        new Recipe.Reaching(new ReachQuery(null, true, 3)),
                        new Recipe.Funded(List.of("grants"), List.of("information", "consultation")),
                        new Recipe.UnderScenario("Housing leaves"),
                        new Recipe.EachRemoval(true),
                        new Recipe.Vacancies(0.3, 50, 9),
                        new Recipe.Vacancies(0.2, 1_000, 1),
                        new Recipe.Introducing(new Introductions.Wish(Introductions.Goal.EVENNESS, 3, 0))),
                recipe.steps());
    }

    @Test
    void theLeastIsAVersionAndAStep() {
        Recipe recipe = Recipe.read("{\"recipe\":1,\"steps\":[{\"do\":\"measures\"}]}");
        assertEquals(View.DEFAULT, recipe.view());
        assertNull(recipe.dataset());
        assertEquals(List.of(new Recipe.Scores(List.of())), recipe.steps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|The recipe is not JSON: line 1 cannot be read.",
                "[]|The recipe is not a JSON object.",
                "{\"steps\":[]}|The recipe does not say which version of recipes it is.",
                "{\"recipe\":2,\"steps\":[]}|The recipe is of version 2; this Weft reads version 1.",
                "{\"recipe\":1}|The recipe has no list of steps, 1 to 100.",
                "{\"recipe\":1,\"stepz\":[]}|The recipe has a key 'stepz' that is not known.",
                "{\"recipe\":1,\"data\":{\"set\":\"x\"},\"steps\":[]}|'data' has a key 'set' that is not known.",
                "{\"recipe\":1,\"data\":{\"revision\":0},\"steps\":[]}|'revision' is 0, not a whole number from 1.",
                "{\"recipe\":1,\"steps\":[{}]}|Step 1 does not say what to do.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"measure\"}]}|Step 1 is to do 'measure', which no recipe can.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"pairs\",\"sort\":1}]}|Step 1 has a key 'sort' that is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"what-if\"}]}|Step 1 has no changes.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"pairs\"},{\"do\":\"reach\",\"agencies\":1}]}|Step 2 has a key 'agencies' that is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"reach\",\"steps\":13}]}|Step 1 has 'steps' 13, which is outside its range.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"reach\",\"steps\":1.5}]}|Step 1 has 'steps' 1.5, which is outside its range.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"funding\",\"kinds\":[]}]}|Step 1 has a key 'kinds' that is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"what-if\",\"scenario\":\"x\",\"edits\":[]}]}|Step 1 has both 'edits' and 'scenario'.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"removals\",\"posts\":1}]}|Step 1 has 'posts' 1, which is neither true nor false.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"turnover\",\"probability\":2}]}|Step 1 has 'probability' 2, which is outside its range.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"turnover\",\"draws\":2}]}|Step 1 has a key 'draws' that is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"introductions\",\"goal\":\"x\"}]}|Step 1 has 'goal' 'x', which is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"brief\",\"format\":\"doc\"}]}|Step 1 has 'format' 'doc', which is not known.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"measures\",\"measures\":\"x\"}]}|Step 1 has 'measures' that is not a list.",
                "{\"recipe\":1,\"steps\":[{\"do\":\"findings\",\"thresholds\":{\"a\":\"b\"}}]}|Step 1 has the threshold 'a' \"b\", which is not a number."
            })
    void whatIsNotKnownIsAnError(String json, String what) {
        WeftException e = assertThrows(WeftException.class, () -> Recipe.read(json));
        assertEquals(what, e.what());
    }

    @Test
    void anUnknownStepNamesTheNearest() {
        WeftException e =
                assertThrows(WeftException.class, () -> Recipe.read("{\"recipe\":1,\"steps\":[{\"do\":\"finding\"}]}"));
        assertEquals("Did you mean 'findings'?", e.remedy());
        WeftException view = assertThrows(
                WeftException.class,
                () -> Recipe.read("{\"recipe\":1,\"view\":{\"wave\":1},\"steps\":[{\"do\":\"pairs\"}]}"));
        assertEquals(true, view.getMessage().contains("wave"));
    }
}
