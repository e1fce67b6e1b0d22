/** What pages ask about colleagues while somebody types. */
package io.marshrut.directory.web;
