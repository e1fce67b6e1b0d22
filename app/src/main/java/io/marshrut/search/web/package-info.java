/** The search page. */
package io.marshrut.search.web;
