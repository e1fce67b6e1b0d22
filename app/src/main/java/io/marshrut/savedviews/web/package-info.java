/** What people do with their saved views on the pages of lists. */
package io.marshrut.savedviews.web;
