package org.hoopsnake.lowering;

import org.hoopsnake.scope.Scopes;

/** What all code objects of one compilation share. */
record Source(String filename, Scopes scopes, boolean interactive, int optimize) {}
