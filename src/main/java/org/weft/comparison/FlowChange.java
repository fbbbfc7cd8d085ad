package org.weft.comparison;

/**
 * Flows from one agency to another that are lost or gained.
 *
 * @param source where they start
 * @param target where they arrive
 * @param kind the kind's id
 * @param directed false where flows of the kind have no direction
 * @param flows how many
 */
public record FlowChange(Named source, Named target, String kind, boolean directed, int flows) {}
