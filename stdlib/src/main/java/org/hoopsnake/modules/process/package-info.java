/** Other processes: {@code _posixsubprocess} and those who wait for what it starts. */
package org.hoopsnake.modules.process;
