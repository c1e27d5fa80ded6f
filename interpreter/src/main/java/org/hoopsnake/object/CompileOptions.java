package org.hoopsnake.object;

/**
 * How a tree is compiled.
 *
 * @param topLevelAwait whether {@code await} may stand outside of functions; the code then makes a
 *     coroutine if it does
 * @param futureAnnotations {@code from __future__ import annotations} holds from the start
 * @param optimize as {@code compile()}'s: 1 drops assertions, 2 docstrings as well
 */
public record CompileOptions(boolean topLevelAwait, boolean futureAnnotations, int optimize) {}
