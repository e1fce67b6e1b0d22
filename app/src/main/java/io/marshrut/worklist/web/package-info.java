/** The page "My work" and what can be done with a task. */
package io.marshrut.worklist.web;
