/**
 * The abstract syntax tree: sealed interfaces and records named as in Python's {@code ast} module
 * (https://docs.python.org/3.14/library/ast.html), each with its {@link org.hoopsnake.ast.Span}.
 * Trees are immutable; lists are unmodifiable; an optional child is {@code null} when absent.
 */
package org.hoopsnake.ast;
