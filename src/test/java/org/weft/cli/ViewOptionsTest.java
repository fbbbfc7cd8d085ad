package org.weft.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weft.network.View;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ViewOptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --wave w1,w2                                | {"waves":["w1","w2"]}
            --wave all                                  | {"waves":["*"]}
            --kinds referral --kind funding             | {"kinds":["funding","referral"]}
            --filter agency.sector=health,education     | {"filters":[{"on":"agency","attribute":"sector","in":["health","education"]}]}
            --filter sector!=health                     | {"filters":[{"on":"agency","attribute":"sector","notIn":["health"]}]}
            --filter flow.rung>=3 --filter flow.rung<=4 | {"filters":[{"on":"flow","attribute":"rung","min":3},{"on":"flow","attribute":"rung","max":4}]}
            --filter representative.level=frontline     | {"filters":[{"on":"representative","attribute":"level","in":["frontline"]}]}
            --level forums --orient provider            | {"orient":"provider","level":"forums"}
            --reconcile confirmed --collapse max        | {"reconcile":"confirmed","collapse":"max"}
            --min-strength 2.5 --symmetrise min         | {"minimumStrength":2.5,"symmetrise":"min"}
            --remove A,B                                | {"edits":[{"op":"remove","actors":["A","B"]}]}
            --level rolled-up --collapse auto           | {}
            --view {"level":"forums"} --wave w2         | {"waves":["w2"],"level":"forums"}
            """)
    void describeAView(String options, String json) {
        ViewOptions parsed = new ViewOptions();
        new CommandLine(new Options(parsed)).parseArgs(options.split(" "));
        View view = parsed.view(FileOperands::noStoredViews);
        assertEquals(json, view.toJson());
        assertEquals(View.fromJson(json).hash(), view.hash());
    }

    @Test
    void changeAStoredView() {
        ViewOptions parsed = new ViewOptions();
        new CommandLine(new Options(parsed)).parseArgs("--view", "@0123456789ab", "--level", "agencies");
        View view =
                parsed.view(hash -> hash.equals("0123456789ab") ? View.DEFAULT.withMinimumStrength(2) : View.DEFAULT);
        assertEquals("{\"level\":\"agencies\",\"minimumStrength\":2}", view.toJson());
    }

    @CommandLine.Command(name = "test")
    private static final class Options {
        @CommandLine.Mixin
        private final ViewOptions view;

        Options(ViewOptions view) {
            this.view = view;
        }
    }
}
