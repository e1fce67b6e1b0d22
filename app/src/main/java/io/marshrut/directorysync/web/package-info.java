/** The page on which administrators look after the synchronisation with the outer directory. */
package io.marshrut.directorysync.web;
