/** Pages of leaving. */
package io.marshrut.leaving.web;
