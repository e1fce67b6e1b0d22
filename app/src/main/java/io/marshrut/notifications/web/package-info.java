/** The bell on every page, its list, and the mails. */
package io.marshrut.notifications.web;
