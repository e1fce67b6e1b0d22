/** Pages of claims. */
package io.marshrut.claims.web;
