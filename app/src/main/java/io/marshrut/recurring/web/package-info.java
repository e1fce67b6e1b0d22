/** Pages of recurring requests. */
package io.marshrut.recurring.web;
