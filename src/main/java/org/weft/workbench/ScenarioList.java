package org.weft.workbench;

import java.util.List;

/** The scenarios that are saved with a dataset, by name. */
public record ScenarioList(List<Scenario> scenarios) {}
