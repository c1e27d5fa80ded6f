package org.hoopsnake.ast;

/** What is done with a name, attribute, subscript, tuple, list or starred expression. */
public enum ExprContext {
  LOAD,
  STORE,
  DEL
}
