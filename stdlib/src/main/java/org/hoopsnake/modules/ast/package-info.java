/** The module {@code _ast}: syntax trees as Python objects. */
package org.hoopsnake.modules.ast;
