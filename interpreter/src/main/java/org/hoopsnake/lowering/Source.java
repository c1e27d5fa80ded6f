package org.hoopsnake.lowering;

import org.hoopsnake.outline.Outline;
import org.hoopsnake.scope.Scopes;

/** What all code objects of one compilation share. */
record Source(String filename, Outline.Compilation compilation) {
  Scopes scopes() {
    return compilation.scopes();
  }

  boolean interactive() {
    return compilation.interactive();
  }

  int optimize() {
    return compilation.optimize();
  }
}
