/**
 * From syntax tree and scopes to the node tree that runs. An expression that can suspend is taken
 * apart, in the order of evaluation, into temporaries, so that a suspension is a statement.
 */
package org.hoopsnake.lowering;
