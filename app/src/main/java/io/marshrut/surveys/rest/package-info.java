/** Results of surveys for programs. */
package io.marshrut.surveys.rest;
