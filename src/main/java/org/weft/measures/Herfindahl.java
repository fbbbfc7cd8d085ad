package org.weft.measures;

/** How far a score is concentrated on few agencies. */
final class Herfindahl implements Measure {
    private static final Declaration DECLARATION = Declaration.of(
                    Declaration.Family.NETWORK, "herfindahl", "Herfindahl index")
            .question("Is giving, or getting, concentrated on a few agencies?")
            .high(
                    "One or very few agencies have it all; 1/H is the number of equal ones that would be as concentrated.")
            .convention("sum of squared shares of x, x the strength sent")
            .unit("index")
            .range("1/n (all alike) to 1 (one has all); norm=true from 0")
            .direction("of what is sent, received or both; without direction these are one")
            .weight("more is more; of degrees every flow counts 1")
            .undefined(
                    "the sum is 0; of strengths: they are ordinal codes without amounts; of dependence: no kind bears"
                            + " on power; norm=true: fewer than 2 agencies")
            .cost("O(n + m); of betweenness O(n m)", "O(n)", Cost.LINEAR)
            .parameter(Spread.OF)
            .parameter(ParameterSpec.flag("norm", "true: (H - 1/n) / (1 - 1/n), so that 0 is all alike."))
            .source("Rhoades (1993), The Herfindahl-Hirschman Index, Federal Reserve Bulletin 79:188-189")
            .source("Hirschman (1964), The paternity of an index, American Economic Review 54:761-762,"
                    + " https://www.jstor.org/stable/1818582")
            .source(CommonParameters.WASSERMAN_FAUST)
            .build();

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public Cost cost(Parameters parameters) {
        return Spread.cost(parameters);
    }

    @Override
    public void announce(Workings workings, Parameters parameters) {
        Spread.announce(workings, parameters);
    }

    @Override
    public Outcome compute(Workings workings, Parameters parameters) {
        Outcome outcome = new Outcome(DECLARATION, parameters);
        boolean norm = parameters.flag("norm");
        for (Spread spread : Spread.of(outcome, workings, parameters)) {
            outcome.convention((norm ? "(H - 1/n) / (1 - 1/n), H the sum" : "sum") + " of squared shares of x, x the "
                    + spread.what());
            double n = spread.values().length;
            if (norm && n < 2 && spread.reason() == null) {
                outcome.network(spread.named(), null, CommonParameters.FEWER_THAN_2);
                continue;
            }
            double sum = 0;
            for (double value : spread.values()) {
                sum += value;
            }
            if (spread.reason() != null || sum == 0) {
                String reason = spread.reason() == null ? Spread.NOTHING : spread.reason();
                outcome.network(spread.named(), null, reason);
                continue;
            }
            double index = 0;
            for (double value : spread.values()) {
                index += value / sum * (value / sum);
            }
            outcome.network(spread.named(), norm ? Math.max(0, (index - 1 / n) / (1 - 1 / n)) : index, null);
        }
        return outcome;
    }
}
