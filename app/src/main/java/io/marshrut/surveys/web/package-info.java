/** The page that a link in a mail opens, and the results. */
package io.marshrut.surveys.web;
