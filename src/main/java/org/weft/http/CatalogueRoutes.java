package org.weft.http;

import org.weft.workbench.ExportFile;
import org.weft.workbench.MeasureCatalogue;
import org.weft.workbench.Sample;
import org.weft.workbench.Workbench;

import java.util.List;

/** What Weft knows and brings along: measures, samples, empty sheets. */
final class CatalogueRoutes {
    private static final String CHAPTER = "catalogue";

    private final Workbench workbench;

    CatalogueRoutes(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The samples. */
    record SampleList(List<Sample> samples) {}

    List<Route> routes() {
        return List.of(
                Route.get("/api/measures", "measures")
                        .in(CHAPTER)
                        .says("The measures: what each tells, its convention, parameters, cost and source")
                        .gives(MeasureCatalogue.class)
                        .does(call -> call.holdsAlready() ? Reply.UNCHANGED : Reply.json(workbench.measures())),
                Route.get("/api/samples", "samples")
                        .in(CHAPTER)
                        .says("The networks that come with Weft")
                        .gives(SampleList.class)
                        .does(call -> call.holdsAlready()
                                ? Reply.UNCHANGED
                                : Reply.json(new SampleList(workbench.samples()))),
                Route.get("/api/template", "template")
                        .in(CHAPTER)
                        .says("Empty sheets with headers and notes")
                        .with(Parameter.choice("format", "A workbook, or a zip of CSV files", "xlsx", "xlsx", "zip"))
                        .givesFile(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip")
                        .does(this::template));
    }

    private Reply template(Call call) {
        ExportFile file = workbench.template(call.text("format"));
        return new Reply.Download(file.file(), file.name(), file.mediaType());
    }
}
