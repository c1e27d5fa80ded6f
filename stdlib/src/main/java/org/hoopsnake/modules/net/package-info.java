/** Sockets and waiting for them: {@code _socket} and {@code select}. */
package org.hoopsnake.modules.net;
