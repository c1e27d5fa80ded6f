package org.hoopsnake.scope;

/** Where a name lives. */
public enum Resolution {
  /** A slot of the frame; in class bodies and modules the namespace. */
  LOCAL,
  /** A slot of the frame that holds a cell, because an inner function uses the name. */
  CELL,
  /** A cell of the closure. */
  FREE,
  /** The globals, because a global statement says so. */
  GLOBAL_EXPLICIT,
  /** The globals, because no enclosing function binds the name. */
  GLOBAL_IMPLICIT,
  /** In a comprehension: whatever the enclosing scope says. */
  HOST
}
