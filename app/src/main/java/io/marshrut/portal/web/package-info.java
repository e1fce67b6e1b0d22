/** Pages that belong to the portal itself, and what stands around all others. */
package io.marshrut.portal.web;
