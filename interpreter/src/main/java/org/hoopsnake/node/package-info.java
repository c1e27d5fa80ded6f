/**
 * The executable tree. Expressions are nodes with {@code execute}; statements are nodes with {@code
 * exec} that return a {@link org.hoopsnake.object.Completion}; a statement that can hold a
 * suspension goes on with {@code resume}. One chapter a file, after the Python language reference.
 */
package org.hoopsnake.node;
