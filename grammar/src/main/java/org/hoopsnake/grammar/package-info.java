/** The ANTLR lexer and parser of Python 3.14: tokens and parse trees, nothing else. */
package org.hoopsnake.grammar;
