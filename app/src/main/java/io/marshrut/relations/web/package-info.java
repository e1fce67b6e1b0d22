/** What a request belongs to: on its card, and the page on which people say so. */
package io.marshrut.relations.web;
