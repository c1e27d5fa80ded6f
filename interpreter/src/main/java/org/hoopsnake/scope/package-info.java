/**
 * The symbol table: which scope every name of a tree belongs to, and the errors that only a whole
 * scope can show (https://docs.python.org/3.14/reference/executionmodel.html#naming-and-binding).
 */
package org.hoopsnake.scope;
