/** The page of absences. */
package io.marshrut.absences.web;
