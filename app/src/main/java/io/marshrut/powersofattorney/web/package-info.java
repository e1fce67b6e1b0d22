/** Pages of powers of attorney. */
package io.marshrut.powersofattorney.web;
