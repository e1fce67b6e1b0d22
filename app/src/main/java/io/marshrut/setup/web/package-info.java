/** The page that sets a portal up, and what leads there while nobody is. */
package io.marshrut.setup.web;
