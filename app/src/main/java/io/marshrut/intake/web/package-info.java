/** Pages. */
package io.marshrut.intake.web;
