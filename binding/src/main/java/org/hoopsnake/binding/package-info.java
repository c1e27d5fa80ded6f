/** What declares a native function or type, and what turns the declaration into code. */
package org.hoopsnake.binding;
