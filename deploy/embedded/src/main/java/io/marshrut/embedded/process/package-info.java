/** Child processes: launched in a session of their own, watched, restarted when they die, stopped by closing their pipe. */
package io.marshrut.embedded.process;
