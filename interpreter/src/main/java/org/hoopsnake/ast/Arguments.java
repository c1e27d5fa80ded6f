package org.hoopsnake.ast;

import java.util.List;

/**
 * The parameters of a function. {@code defaults} belong to the last positional parameters ({@code
 * posonlyargs} then {@code args}); {@code kwDefaults} has one entry a keyword-only parameter, null
 * where it has no default.
 */
public record Arguments(
    List<Arg> posonlyargs,
    List<Arg> args,
    Arg vararg,
    List<Arg> kwonlyargs,
    List<Expr> kwDefaults,
    Arg kwarg,
    List<Expr> defaults) {}
