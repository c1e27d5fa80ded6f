/** Steps of the build that run what the build has just compiled. */
package org.hoopsnake.stdlib.build;
